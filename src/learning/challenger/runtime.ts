import { ChallengerError } from './fault.ts';

/** What is used of onnxruntime-node. */
export interface OnnxRuntime {
  readonly InferenceSession: {
    readonly create: (model: Uint8Array, options: SessionOptions) => Promise<Session>;
  };
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => Tensor;
}

export interface SessionOptions {
  readonly intraOpNumThreads: number;
  readonly interOpNumThreads: number;
}

export interface Session {
  readonly run: (
    feeds: Readonly<Record<string, Tensor>>,
    fetches: readonly string[],
  ) => Promise<Readonly<Record<string, Tensor>>>;
}

export interface Tensor {
  readonly data: unknown;
  readonly dims: readonly number[];
}

export type ImportRuntime = () => Promise<unknown>;

export const importOnnxRuntime: ImportRuntime = () => import('onnxruntime-node');

/** The runtime; a ChallengerError that says what to install where it is not there. */
export async function loadRuntime(importRuntime: ImportRuntime): Promise<OnnxRuntime> {
  let imported: unknown;
  try {
    imported = await importRuntime();
  } catch (error) {
    throw new ChallengerError({ kind: 'runtimeMissing', cause: causeOf(error) });
  }
  const runtime = runtimeIn(imported);
  if (runtime !== null) return runtime;
  throw new ChallengerError({ kind: 'runtimeMissing', cause: 'it has no InferenceSession' });
}

/** One thread: sums of floats depend on their order, and the same row must give the same PD. */
export async function openSession(runtime: OnnxRuntime, model: Uint8Array): Promise<Session> {
  try {
    return await runtime.InferenceSession.create(model, {
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
    });
  } catch (error) {
    throw new ChallengerError({ kind: 'unreadable', cause: causeOf(error) });
  }
}

/** A CommonJS package comes as the default export where its names cannot be told in advance. */
function runtimeIn(imported: unknown): OnnxRuntime | null {
  if (typeof imported !== 'object' || imported === null) return null;
  if ('InferenceSession' in imported && 'Tensor' in imported) return imported as OnnxRuntime;
  return 'default' in imported ? runtimeIn(imported.default) : null;
}

function causeOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] as string;
}
