import type { InventorySide } from '../../diff/inventory-side.ts';

/** Under which inventory alone something happens: `under the inventory before this change`. */
export function inventorySideWords(sides: readonly InventorySide[]): string {
  if (sides.length > 1) return 'under the inventory before or after this change, but not if both change';
  return sides.includes('before') ? 'under the inventory before this change' : 'under the inventory of this change';
}
