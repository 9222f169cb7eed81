import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currencyDigits } from '../contract/index.ts';
import { renderReport } from '../portfolio/index.ts';
import { namesOf } from './names.ts';
import type { ReviewOutput } from './review.ts';

export function writeReport(
  { about, rules, summaries, stagnation }: ReviewOutput,
  out: string,
): void {
  const html = renderReport({
    portfolio: about.name,
    currency: about.currency,
    digits: currencyDigits(about.currency),
    summaries,
    stagnation,
    nameOf: namesOf(rules),
  });
  writeFileSync(join(out, 'report.html'), html);
}
