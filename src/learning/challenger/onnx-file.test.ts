import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChallengerError } from './fault.ts';
import { modelBytes } from './fixtures.test-support.ts';
import { readOnnx } from './onnx-file.ts';

/** The kind of the fault, or null where the bytes are read; any other error is thrown on. */
function faultOf(bytes: Uint8Array): string | null {
  try {
    readOnnx(bytes);
    return null;
  } catch (error) {
    if (error instanceof ChallengerError) return error.fault.kind;
    throw error;
  }
}

describe('reading an ONNX file', () => {
  it('finds inputs, outputs and operators with their attributes', () => {
    const { inputs, outputs, nodes } = readOnnx(modelBytes('xgboost'));
    expect(inputs).toEqual([{ name: 'input', element: 1, shape: [0, 4] }]);
    expect(outputs.map(({ name, element }) => [name, element])).toEqual([
      ['label', 7],
      ['probabilities', 1],
    ]);
    const [trees] = nodes;
    expect(trees?.operator).toBe('TreeEnsembleClassifier');
    expect(trees?.attributes.get('post_transform')?.text).toBe('LOGISTIC');
    expect(trees?.attributes.get('classlabels_int64s')?.integers).toEqual([0, 1]);
    expect(trees?.attributes.get('nodes_modes')?.texts[0]).toBe('BRANCH_LT');
    expect(trees?.attributes.get('base_values')?.floats).toHaveLength(1);
  });

  it('refuses what is no ONNX file, whatever the bytes', () => {
    expect(faultOf(new Uint8Array())).toBe('unreadable');
    expect(faultOf(Uint8Array.from('a,b\n1,2\n', (letter) => letter.charCodeAt(0)))).toBe(
      'unreadable',
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(['unreadable', null]).toContain(faultOf(bytes));
      }),
    );
  });

  it('refuses a file that was cut off within its graph', () => {
    const whole = modelBytes('lightgbm');
    // The versions of the operators come after the graph, and are not read.
    for (let length = 0; length < whole.length - 40; length += 1) {
      expect(faultOf(whole.subarray(0, length))).toBe('unreadable');
    }
  });

  it('takes repeated numbers packed as well as one by one', () => {
    const attribute = (field: number[]): Uint8Array => {
      const inNode = [0x2a, field.length, ...field];
      const inGraph = [0x0a, inNode.length, ...inNode];
      return Uint8Array.from([0x3a, inGraph.length, ...inGraph]);
    };
    const integersIn = (bytes: Uint8Array): readonly number[] | undefined =>
      readOnnx(bytes).nodes[0]?.attributes.get('')?.integers;
    expect(integersIn(attribute([0x40, 5, 0x40, 7]))).toEqual([5, 7]);
    expect(integersIn(attribute([0x42, 2, 5, 7]))).toEqual([5, 7]);
  });
});
