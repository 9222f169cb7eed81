import type { Socket } from 'node:net';
import { problemBody } from './problem-answer.ts';
import { PROBLEMS, type ProblemName } from './problems.ts';

/** Answers what is no HTTP at all, or came too slowly: there is no request yet, only a connection. */
export function answerClientError({ code }: { readonly code?: string }, socket: Socket): void {
  // Whoever broke off hears nothing any more.
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const refused = BY_CODE[code ?? ''] ?? 'request_must_be_well_formed';
  const body = JSON.stringify(problemBody({ refused }, 'en'));
  const head = [
    `HTTP/1.1 ${PROBLEMS[refused].status} ${WORDS[refused] ?? 'Bad Request'}`,
    'content-type: application/problem+json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

const BY_CODE: Readonly<Record<string, ProblemName>> = {
  HPE_HEADER_OVERFLOW: 'headers_must_be_small',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_must_arrive_in_time',
};

const WORDS: Readonly<Partial<Record<ProblemName, string>>> = {
  headers_must_be_small: 'Request Header Fields Too Large',
  request_must_arrive_in_time: 'Request Timeout',
};
