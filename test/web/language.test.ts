import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../cli.test-support.ts';

const WEB = join(ROOT, 'src/web');
const sources = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(WEB, file), 'utf8'))
  .join('\n');

function keysOf(language: string): readonly string[] {
  const flat = (node: object, path: string): string[] =>
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === 'string' ? [`${path}${key}`] : flat(value, `${path}${key}.`),
    );
  const folder = join(WEB, 'language', language);
  return readdirSync(folder).flatMap((file) => {
    const words = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    return flat(words, `${basename(file, '.json')}.`);
  });
}

const [en, zh] = [keysOf('en'), keysOf('zh-CN')];

/** `t('a.b')` as it stands, or `t(`a.${x}`)` for every key that fits. */
function isUsed(key: string): boolean {
  if (sources.includes(`'${key}'`)) return true;
  const patterns = [...sources.matchAll(/t\(`([^`]+)`/g)].map(([, text = '']) => text);
  return patterns.some((text) =>
    new RegExp(`^${text.replaceAll('.', '\\.').replaceAll(/\$\{[^}]+\}/g, '[^.]+')}$`).test(key),
  );
}

describe('the words of the pages', () => {
  it('are there in both languages, key by key', () => {
    expect(zh).toEqual(en);
  });

  it('are all used', () => {
    expect(en.filter((key) => !isUsed(key))).toEqual([]);
  });

  it('stand in the language files alone', () => {
    const strings = [...sources.matchAll(/[\u4e00-\u9fff]+/gu)].map(([found]) => found);
    expect(strings).toEqual([]);
    expect(
      [...sources.matchAll(/>\s*([A-Za-z][a-z]+(?: [a-z]+)+)\s*</g)].map(([, x]) => x),
    ).toEqual([]);
  });
});
