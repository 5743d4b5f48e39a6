import { readConfig } from '../config';
import { createLog } from '../log';
import { startChat } from '../start';
import { serveHostSite } from './demo/hostSite';

const chatPort = 3978;
const hostPort = 3979;

/** `npm run demo`: the chat, and an invented municipality's site that holds it. Ends with Ctrl+C. */
async function main(): Promise<void> {
  const config = readConfig({ PORT: String(chatPort), EMBED_ORIGINS: `http://localhost:${hostPort}` });
  const chat = await startChat(config, createLog('warn'));
  const host = await serveHostSite(hostPort, () => chat.address);
  console.log(`Chatten:              ${chat.address}
En kommuns sida:      ${host.address}
För webbredaktören:   ${chat.address}/embed`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'Något gick fel.');
  process.exitCode = 1;
});
