import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator';

/** Chance as an argument: a stream of numbers that a seed determines. */
export class Random {
  readonly #generator: JumpableRandomGenerator;

  constructor(generator: JumpableRandomGenerator) {
    this.#generator = generator;
  }

  /** From 0 up to, not including, 1. */
  number(): number {
    return uniformFloat64(this.#generator);
  }

  chance(probability: number): boolean {
    return this.number() < probability;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.number() * (most - least + 1));
  }

  between(least: number, most: number): number {
    return least + this.number() * (most - least);
  }

  /** Standard normal, by Box and Muller. */
  normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.number())) * Math.cos(2 * Math.PI * this.number());
  }

  /** One of the values, by their weights. */
  pick<T>(choices: readonly (readonly [T, number])[]): T {
    let left = this.number() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of choices) {
      left -= weight;
      if (left < 0) return value;
    }
    return (choices.at(-1) as readonly [T, number])[0];
  }
}

/** Streams that do not overlap, one after another: stream k is the same however many follow it. */
export function* streams(seed: number): Generator<Random> {
  const generator = xoroshiro128plus(seed);
  for (;;) {
    yield new Random(generator.clone() as JumpableRandomGenerator);
    generator.jump();
  }
}
