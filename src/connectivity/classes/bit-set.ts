/** A set of indexes below a fixed size. Mutable: the class analysis makes and fills them in loops. */
export class BitSet {
  readonly size: number;
  readonly words: Uint32Array;

  constructor(size: number, words: Uint32Array = new Uint32Array((size + 31) >>> 5)) {
    this.size = size;
    this.words = words;
  }

  static all(size: number): BitSet {
    const set = new BitSet(size);
    for (let index = 0; index < size; index++) set.add(index);
    return set;
  }

  add(index: number): void {
    const word = index >>> 5;
    this.words[word] = (this.words[word] ?? 0) | (1 << (index & 31));
  }

  delete(index: number): void {
    const word = index >>> 5;
    this.words[word] = (this.words[word] ?? 0) & ~(1 << (index & 31));
  }

  has(index: number): boolean {
    return ((this.words[index >>> 5] ?? 0) & (1 << (index & 31))) !== 0;
  }

  isEmpty(): boolean {
    const { words } = this;
    for (let word = 0; word < words.length; word++) if (words[word] !== 0) return false;
    return true;
  }

  /** The lowest; nothing where the set is empty. */
  first(): number | undefined {
    const { words } = this;
    for (let word = 0; word < words.length; word++) {
      const bits = words[word] ?? 0;
      if (bits !== 0) return (word << 5) + (31 - Math.clz32(bits & -bits));
    }
    return undefined;
  }

  /** Reports whether some index is in both. */
  meets(other: BitSet): boolean {
    const { words } = this;
    const others = other.words;
    for (let word = 0; word < words.length; word++) if (((words[word] ?? 0) & (others[word] ?? 0)) !== 0) return true;
    return false;
  }

  addAll(other: BitSet): void {
    const { words } = this;
    const others = other.words;
    for (let word = 0; word < words.length; word++) words[word] = (words[word] ?? 0) | (others[word] ?? 0);
  }

  and(other: BitSet): BitSet {
    const words = this.words.slice();
    const others = other.words;
    for (let word = 0; word < words.length; word++) words[word] = (words[word] ?? 0) & (others[word] ?? 0);
    return new BitSet(this.size, words);
  }

  andNot(other: BitSet): BitSet {
    const words = this.words.slice();
    const others = other.words;
    for (let word = 0; word < words.length; word++) words[word] = (words[word] ?? 0) & ~(others[word] ?? 0);
    return new BitSet(this.size, words);
  }

  /** Ascending. */
  indexes(): readonly number[] {
    const found: number[] = [];
    const { words } = this;
    for (let word = 0; word < words.length; word++) {
      let bits = words[word] ?? 0;
      while (bits !== 0) {
        const lowest = bits & -bits;
        found.push((word << 5) + (31 - Math.clz32(lowest)));
        bits ^= lowest;
      }
    }
    return found;
  }

  /** Equal sets of one size have equal keys. Short where the set is small. */
  key(): string {
    const { words } = this;
    let key = '';
    for (let word = 0; word < words.length; word++) if (words[word] !== 0) key += `${word}:${words[word]} `;
    return key;
  }
}
