/**
 * Sends traces to the collector that `OTEL_EXPORTER_OTLP_ENDPOINT` names, as OpenTelemetry's own
 * variables say; without it nothing is loaded. Call what is given back at the end.
 */
export async function startTraces(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<() => Promise<void>> {
  if ((environment.OTEL_EXPORTER_OTLP_ENDPOINT ?? '') === '') return async () => undefined;
  const [{ BatchSpanProcessor, NodeTracerProvider }, { OTLPTraceExporter }, resources] =
    await Promise.all([
      import('@opentelemetry/sdk-trace-node'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/resources'),
    ]);
  const name = environment.OTEL_SERVICE_NAME ?? 'headroom';
  const provider = new NodeTracerProvider({
    resource: resources.resourceFromAttributes({ 'service.name': name }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  return () => provider.shutdown();
}
