import { renderDocument, type Frame, type Rendered } from '../document';
import { escapeHtml } from '../html';

/** What the page for the host's webmaster is made with. */
export interface WebmasterParts extends Frame {
  /** Where the chat is reached, such as `https://chatt.exempel.se`. */
  readonly origin: string;
  readonly hosts: readonly string[];
}

/**
 * The page for whoever puts the chat on the municipality's site: the code to paste, with the numbers of today, and how
 * to check the page that it is pasted in. In Swedish, for staff.
 */
export function renderWebmasterPage(parts: WebmasterParts): Rendered {
  const { origin, hosts } = parts;
  return renderDocument(parts, {
    body: `<main id="main" tabindex="-1"><div class="column guide">
<h1>Lägg in chatten på er webbplats</h1>
<p>Chatten får visas på: ${escapeHtml(hosts.join(', '))}. Fler läggs till i EMBED_ORIGINS.</p>
<h2>1. En länk som öppnar chatten på sidan</h2>
<p>Klistra in koden där länken ska stå. Numren står kvar om chatten inte svarar, så hämta koden på nytt när ett nummer ändras.</p>
<pre tabindex="0">${escapeHtml(linkSnippet(parts))}</pre>
<h2>2. Eller en ram på sidan</h2>
<p>Skriptet måste finnas med. Utan det kan chatten inte lämnas från ramen, och då visas den inte.</p>
<pre tabindex="0">${escapeHtml(frameSnippet(origin))}</pre>
<h2>3. Kontrollera sidan</h2>
<p>Skriv <code>data-check</code> i skriptets tagg på en testsida och öppna den. Då står överst vad som är bra och vad som behöver ändras. Ta bort ordet när allt stämmer.</p>
<pre tabindex="0">${escapeHtml(`<script src="${origin}/embed.js" data-check></script>`)}</pre>
</div></main>`,
  });
}

/** Allows what the chat needs and no more; without the last three a number cannot be called from the frame. */
const sandbox =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation';

function linkSnippet({ origin, nationalLine, t }: WebmasterParts): string {
  const line = nationalLine ? ` ${nationalLine.name}: <a href="${nationalLine.link}">${nationalLine.number}</a>.` : '';
  return `<div data-chat>
  <a href="${origin}/">${t('page:openChat')}</a>
  <p data-chat-down>Är du i fara, ring <a href="tel:112">112</a>.${line}</p>
</div>
<script src="${origin}/embed.js" defer></script>`;
}

function frameSnippet(origin: string): string {
  return `<iframe data-chat src="${origin}/framed" title="Chatt" width="100%" height="640"
  referrerpolicy="no-referrer"
  sandbox="${sandbox}"></iframe>
<script src="${origin}/embed.js" defer></script>`;
}
