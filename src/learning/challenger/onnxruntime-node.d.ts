/** An optional package: the build must not need it. `runtime.ts` checks what it finds. */
declare module 'onnxruntime-node';
