import { PbfReader } from 'pbf';
import { ChallengerError } from './fault.ts';

/** What is read of an ONNX model; the names are those of its format. */
export interface OnnxGraph {
  readonly nodes: readonly OnnxNode[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
}

export interface OnnxNode {
  readonly operator: string;
  readonly inputs: readonly string[];
  readonly attributes: ReadonlyMap<string, OnnxAttribute>;
}

export interface OnnxAttribute {
  readonly text: string;
  readonly integer: number;
  readonly floats: readonly number[];
  readonly integers: readonly number[];
  readonly texts: readonly string[];
}

export interface OnnxValue {
  readonly name: string;
  /** Of a tensor: 1 means float, 7 int64. 0 where it is no tensor. */
  readonly element: number;
  /** 0 for a length that is left open. */
  readonly shape: readonly number[];
}

/** Throws a ChallengerError for bytes that are no ONNX model. */
export function readOnnx(bytes: Uint8Array): OnnxGraph {
  let graph: OnnxGraph | null;
  try {
    graph = readMessage(bytes, { graph: null as OnnxGraph | null }, (tag, model, reader) => {
      if (tag === 7) model.graph = readGraph(reader.readBytes());
    }).graph;
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new ChallengerError({ kind: 'unreadable', cause });
  }
  if (graph !== null) return graph;
  throw new ChallengerError({ kind: 'unreadable', cause: 'it holds no graph' });
}

/** Embedded messages are cut out before they are read, so that no wrong length leads out of them. */
function readMessage<T>(
  bytes: Uint8Array,
  message: T,
  readField: (tag: number, message: T, reader: PbfReader) => void,
): T {
  const reader = new PbfReader(bytes);
  reader.readFields(readField, message);
  if (reader.pos !== bytes.length) throw new RangeError('it ends too early');
  return message;
}

function readGraph(bytes: Uint8Array): OnnxGraph {
  const graph = { nodes: [] as OnnxNode[], inputs: [] as OnnxValue[], outputs: [] as OnnxValue[] };
  return readMessage(bytes, graph, (tag, { nodes, inputs, outputs }, reader) => {
    if (tag === 1) nodes.push(readNode(reader.readBytes()));
    else if (tag === 11) inputs.push(readValue(reader.readBytes()));
    else if (tag === 12) outputs.push(readValue(reader.readBytes()));
  });
}

function readNode(bytes: Uint8Array): OnnxNode {
  const node = {
    operator: '',
    inputs: [] as string[],
    attributes: new Map<string, OnnxAttribute>(),
  };
  return readMessage(bytes, node, (tag, { inputs, attributes }, reader) => {
    if (tag === 1) inputs.push(reader.readString());
    else if (tag === 4) node.operator = reader.readString();
    else if (tag === 5) {
      const { name, ...attribute } = readAttribute(reader.readBytes());
      attributes.set(name, attribute);
    }
  });
}

function readAttribute(bytes: Uint8Array): OnnxAttribute & { readonly name: string } {
  const attribute = {
    name: '',
    text: '',
    integer: 0,
    floats: [] as number[],
    integers: [] as number[],
    texts: [] as string[],
  };
  return readMessage(bytes, attribute, (tag, read, reader) => {
    if (tag === 1) read.name = reader.readString();
    else if (tag === 3) read.integer = reader.readVarint(true);
    else if (tag === 4) read.text = reader.readString();
    else if (tag === 7) readRepeated(reader, read.floats, (from) => from.readFloat());
    else if (tag === 8) readRepeated(reader, read.integers, (from) => from.readVarint(true));
    else if (tag === 9) read.texts.push(reader.readString());
  });
}

/** A repeated number comes one by one or, in newer writers, packed into one field. */
function readRepeated(
  reader: PbfReader,
  into: number[],
  readOne: (from: PbfReader) => number,
): void {
  if (reader.type !== LENGTH_DELIMITED) {
    into.push(readOne(reader));
    return;
  }
  const packed = new PbfReader(reader.readBytes());
  while (packed.pos < packed.length) into.push(readOne(packed));
}

const LENGTH_DELIMITED = 2;

function readValue(bytes: Uint8Array): OnnxValue {
  const value = { name: '', element: 0, shape: [] as number[] };
  return readMessage(bytes, value, (tag, read, reader) => {
    if (tag === 1) read.name = reader.readString();
    else if (tag === 2) readType(reader.readBytes(), read);
  });
}

interface TensorType {
  element: number;
  readonly shape: number[];
}

function readType(bytes: Uint8Array, into: TensorType): void {
  readMessage(bytes, into, (tag, type, reader) => {
    if (tag === 1) readTensorType(reader.readBytes(), type);
  });
}

function readTensorType(bytes: Uint8Array, into: TensorType): void {
  readMessage(bytes, into, (tag, type, reader) => {
    if (tag === 1) type.element = reader.readVarint();
    else if (tag === 2) {
      readMessage(reader.readBytes(), type.shape, (field, shape, lengths) => {
        if (field === 1) shape.push(readLength(lengths.readBytes()));
      });
    }
  });
}

function readLength(bytes: Uint8Array): number {
  return readMessage(bytes, { length: 0 }, (tag, read, reader) => {
    if (tag === 1) read.length = reader.readVarint();
  }).length;
}
