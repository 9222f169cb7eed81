import type { Socket } from 'node:net';
import { problemBody } from './problem-answer.ts';
import { PROBLEMS, type ProblemName } from './problems.ts';
import { METHODS } from './route.ts';

interface ClientError {
  readonly code?: string;
  /** What had come by then. */
  readonly rawPacket?: unknown;
}

/** Answers what is no HTTP at all, or came too slowly: there is no request yet, only a connection. */
export function answerClientError(error: ClientError, socket: Socket): void {
  const { code } = error;
  // Whoever broke off hears nothing any more.
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const refused = refusalOf(error);
  const body = JSON.stringify(problemBody({ refused }, 'en'));
  const head = [
    `HTTP/1.1 ${PROBLEMS[refused].status} ${WORDS[refused] ?? 'Bad Request'}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    ...(refused === 'method_must_be_allowed' ? [`allow: ${METHODS.join(', ')}`] : []),
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function refusalOf({ code = '', rawPacket }: ClientError): ProblemName {
  const came = Buffer.isBuffer(rawPacket) ? rawPacket.toString('latin1') : '';
  if (code === 'HPE_INVALID_METHOD' && REQUEST_LINE.test(came)) return 'method_must_be_allowed';
  return BY_CODE[code] ?? 'request_must_be_well_formed';
}

/** In form; a method that nobody knows is then all that is wrong. */
const REQUEST_LINE = /^[A-Z][A-Z-]* \S+ HTTP\/1\.[01]\r\n/;

const BY_CODE: Readonly<Record<string, ProblemName>> = {
  HPE_HEADER_OVERFLOW: 'headers_must_be_small',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_must_arrive_in_time',
};

const WORDS: Readonly<Partial<Record<ProblemName, string>>> = {
  headers_must_be_small: 'Request Header Fields Too Large',
  method_must_be_allowed: 'Method Not Allowed',
  request_must_arrive_in_time: 'Request Timeout',
};
