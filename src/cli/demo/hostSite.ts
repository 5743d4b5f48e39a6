import { createServer, type Server } from 'node:http';

/** A municipality's site that holds the chat in each of the ways there are. Invented, for showing and for tests. */
export interface HostSite {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves the site on a port of this machine; 0 is any that is free. `chat` is where the chat is reached. */
export async function serveHostSite(port: number, chat: () => string): Promise<HostSite> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    if (path === '/style.css') {
      response.writeHead(200, { 'Content-Type': 'text/css; charset=utf-8' });
      response.end(styles);
      return;
    }
    const page = pages(chat())[path];
    response.writeHead(page ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Referrer-Policy': 'no-referrer',
      // A strict site: the loader needs nothing but its own script and frame.
      'Content-Security-Policy': `default-src 'none'; style-src 'self'; script-src ${chat()}; frame-src ${chat()}; connect-src 'self'`,
    });
    response.end(page ?? 'Sidan finns inte.');
  });
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  return { address: `http://localhost:${portOf(server)}`, close: () => close(server) };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' ? (address?.port ?? 0) : 0;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => void server.close(() => resolve()));
}

const styles = `body{margin:0;font:1.0625rem/1.5 system-ui,sans-serif;color:#1d2b2c}header{background:#22504d;color:#fff;padding:1rem}main{max-width:48rem;margin:0 auto;padding:1rem}nav a{margin-right:1rem}`;

function pages(chat: string): Readonly<Record<string, string>> {
  const script = (more = ''): string => `<script src="${chat}/embed.js"${more} defer></script>`;
  const link = `<div data-chat><a href="${chat}/">Öppna chatten</a>
<p data-chat-down>Är du i fara, ring <a href="tel:112">112</a>.</p></div>`;
  const frame = (sandbox: string): string =>
    `<iframe data-chat src="${chat}/framed" title="Chatt" width="100%" height="640" referrerpolicy="no-referrer" sandbox="${sandbox}"></iframe>`;
  const tokens =
    'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';
  return {
    '/': page('Kontakt', `<p>Här når du kommunen.</p>${link}${script()}`),
    '/knapp': page('Kontakt', `<p>Här når du kommunen.</p>${script()}`),
    '/ram': page('Kontakt', `${frame(tokens)}${script()}`),
    '/ram-utan-skript': page('Kontakt', frame(tokens)),
    '/ram-utan-rattigheter': page('Kontakt', `${frame('allow-scripts allow-same-origin')}${script()}`),
    '/kontroll': page('Kontakt', `${link}${script(' data-check')}`),
    '/stod-mot-vald': page('Stöd mot våld', `${link}${script(' data-check')}`),
  };
}

function page(title: string, content: string): string {
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width,initial-scale=1"><link rel="stylesheet" href="/style.css"></head>
<body><header><b>Exempelby kommun</b></header><main><nav><a href="/">Länk</a><a href="/knapp">Knapp</a><a href="/ram">Ram</a><a href="/ram-utan-skript">Ram utan skript</a><a href="/kontroll">Kontroll</a></nav>
<h1>${title}</h1>${content}</main></body></html>`;
}
