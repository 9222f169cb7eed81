import { describe, expect, it } from 'vitest';
import { formatDay } from '../kernel/index.ts';
import { dayOption, readArgs, UsageError, whole } from './args.ts';

describe('the arguments of a command', () => {
  const options = { out: { type: 'string' }, json: { type: 'boolean', default: false } } as const;

  it('are options, with their defaults, and words', () => {
    const { values, positionals } = readArgs(['T1', '--out', 'there'], options);
    expect({ ...values }).toEqual({ out: 'there', json: false });
    expect(positionals).toEqual(['T1']);
  });

  it('are refused where an option is unknown or has no value', () => {
    expect(() => readArgs(['--colour', 'red'], options)).toThrow(UsageError);
    expect(() => readArgs(['--out'], options)).toThrow(UsageError);
    expect(() => readArgs(['--json=yes'], options)).toThrow(UsageError);
  });

  it('are refused where there are more words than the command takes', () => {
    expect(readArgs(['T1', '--json'], options, 1).positionals).toEqual(['T1']);
    expect(() => readArgs(['T1', 'T2'], options, 1)).toThrow('unexpected argument "T2"');
    expect(() => readArgs(['T1'], options, 0)).toThrow('unexpected argument "T1"');
  });
});

describe('a date as an option', () => {
  it('is a day of the calendar, or nothing where it is not given', () => {
    expect(formatDay(dayOption('date', '2024-02-29') ?? (0 as never))).toBe('2024-02-29');
    expect(dayOption('date', undefined)).toBeNull();
  });

  it.each(['2023-02-29', '2005-13-01', '2005-1-1', 'today', ''])('is not %j', (written) => {
    expect(() => dayOption('date', written)).toThrow(
      `--date expects a date as 2026-11-24, found "${written}"`,
    );
  });
});

describe('a whole number as an option', () => {
  it('is at least what is asked, or nothing where it is not given', () => {
    expect(whole('accounts', '12', 1)).toBe(12);
    expect(whole('accounts', undefined, 1)).toBeUndefined();
  });

  it.each(['0', '-3', '1.5', 'many', ''])('is not %j where it starts at 1', (written) => {
    expect(() => whole('accounts', written, 1)).toThrow(
      `--accounts expects a whole number from 1, found "${written}"`,
    );
  });
});
