/**
 * A page that leaves as GOV.UK's published component does (govuk-frontend 6.6.0, Exit this page): a blank overlay, an
 * ordinary step forward, a link that asks for no referrer, the overlay taken away when the page is shown again, and
 * cookies and storage left to the service. Written for these tests; none of its code is copied.
 */
export function baselinePage(exitUrl: string): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<title>Stöd vid våld i nära relation</title>
<link rel="icon" href="data:,">
<style>.leaving > :not(#overlay) { display: none } #overlay { position: fixed; inset: 0; background: Canvas }</style>
</head>
<body>
<a id="exit" href="${exitUrl}" rel="nofollow noreferrer">Lämna sidan</a>
<main id="log"><h1>Stöd vid våld i nära relation</h1><p>Kvinnojouren i Sagoby svarar dygnet runt.</p></main>
<form id="form"><label for="text">Berätta vad som har hänt</label><textarea id="text"></textarea></form>
<script>
const link = document.querySelector('#exit');
const reset = () => {
  document.body.classList.remove('leaving');
  document.querySelector('#overlay')?.remove();
};
const exitPage = () => {
  document.body.classList.add('leaving');
  const overlay = document.createElement('div');
  overlay.id = 'overlay';
  overlay.role = 'alert';
  document.body.append(overlay);
  location.href = link.href;
};
link.addEventListener('click', (event) => {
  event.preventDefault();
  exitPage();
});
addEventListener('pageshow', reset);
const keep = async () => {
  localStorage.setItem('draft', 'våld');
  sessionStorage.setItem('step', '2');
  await new Promise((done) => (indexedDB.open('answers').onsuccess = ({ target }) => done(target.result.close())));
  await caches.open('pages');
  await navigator.serviceWorker.register('/worker.js');
};
keep().finally(() => (document.documentElement.dataset.kept = 'yes'));
</script>
</body>
</html>`;
}
