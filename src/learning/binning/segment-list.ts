/** Runs of neighbouring pre-bins, by where they end and then ascending by bad rate. */
export class SegmentList {
  readonly #start: Int32Array;
  readonly #goods: Float64Array;
  readonly #bads: Float64Array;
  readonly #rate: Float64Array;
  /** Of those with one end, the places in ascending order of rate. */
  readonly #order: Int32Array;
  #first = 0;
  #length = 0;

  constructor(preBins: number) {
    const most = (preBins * (preBins + 1)) / 2;
    this.#start = new Int32Array(most);
    this.#goods = new Float64Array(most);
    this.#bads = new Float64Array(most);
    this.#rate = new Float64Array(most);
    this.#order = new Int32Array(preBins);
  }

  get length(): number {
    return this.#length;
  }

  put(start: number, goods: number, bads: number): void {
    const place = this.#length;
    this.#start[place] = start;
    this.#goods[place] = goods;
    this.#bads[place] = bads;
    this.#rate[place] = bads / (goods + bads);
    this.#insert(place);
    this.#length += 1;
  }

  #insert(place: number): void {
    const [order, rates, rate] = [this.#order, this.#rate, this.#rate[place] as number];
    let at = place - this.#first;
    while (at > 0 && (rates[order[at - 1] as number] as number) > rate) {
      order[at] = order[at - 1] as number;
      at -= 1;
    }
    order[at] = place;
  }

  /** There are no more with this end. */
  finishEnd(): void {
    const order = this.#order;
    for (const values of [this.#start, this.#goods, this.#bads, this.#rate]) {
      const block = values.slice(this.#first, this.#length);
      for (let i = 0; i < block.length; i++) {
        values[this.#first + i] = block[(order[i] as number) - this.#first] as number;
      }
    }
    this.#first = this.#length;
  }

  taken(): {
    readonly start: Int32Array;
    readonly goods: Float64Array;
    readonly bads: Float64Array;
    readonly rate: Float64Array;
  } {
    const of = <T extends Int32Array | Float64Array>(values: T): T =>
      values.subarray(0, this.#length) as T;
    return {
      start: of(this.#start),
      goods: of(this.#goods),
      bads: of(this.#bads),
      rate: of(this.#rate),
    };
  }
}
