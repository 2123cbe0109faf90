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
    return this.words.every((word) => word === 0);
  }

  addAll(other: BitSet): void {
    const { words } = this;
    for (let word = 0; word < words.length; word++) words[word] = (words[word] ?? 0) | (other.words[word] ?? 0);
  }

  and(other: BitSet): BitSet {
    const words = new Uint32Array(this.words.length);
    for (let word = 0; word < words.length; word++) words[word] = (this.words[word] ?? 0) & (other.words[word] ?? 0);
    return new BitSet(this.size, words);
  }

  andNot(other: BitSet): BitSet {
    const words = new Uint32Array(this.words.length);
    for (let word = 0; word < words.length; word++) words[word] = (this.words[word] ?? 0) & ~(other.words[word] ?? 0);
    return new BitSet(this.size, words);
  }

  /** Ascending. */
  indexes(): readonly number[] {
    const found: number[] = [];
    for (let word = 0; word < this.words.length; word++) {
      let bits = this.words[word] ?? 0;
      while (bits !== 0) {
        const lowest = bits & -bits;
        found.push((word << 5) + (31 - Math.clz32(lowest)));
        bits ^= lowest;
      }
    }
    return found;
  }

  /** Equal sets of one size have equal keys. */
  key(): string {
    return Buffer.from(this.words.buffer, this.words.byteOffset, this.words.byteLength).toString('latin1');
  }
}
