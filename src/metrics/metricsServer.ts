import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ConfigError } from '../config';
import type { Metrics } from './metrics';

/** The metrics' own door. */
interface MetricsServer {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Answers GET /metrics and nothing else, on a port of its own, so that no proxy for residents can lead to it by mistake.
 * @throws ConfigError when the address cannot be used.
 */
export async function serveMetrics(metrics: Metrics, port: number, host: string): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    // restify changes every response of this process: its writeHead gives nothing back to go on with.
    const end = (status: number, page = ''): void => {
      response.statusCode = status;
      response.end(page);
    };
    if (request.method !== 'GET' || request.url !== '/metrics') return end(404);
    metrics.page().then(
      (page) => {
        response.setHeader('Content-Type', metrics.contentType);
        end(200, page);
      },
      () => end(500),
    );
  });
  server.headersTimeout = 8_000;
  server.requestTimeout = 12_000;
  server.maxConnections = 20;
  await listen(server, port, host);
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      metrics.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', () =>
      reject(
        new ConfigError(
          'METRICS_PORT eller METRICS_HOST går inte att använda. Skriv en ledig port, till exempel METRICS_PORT=9464.',
        ),
      ),
    );
    server.listen(port, host, () => resolve());
  });
}
