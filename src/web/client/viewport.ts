/** Keeps the exit and the field above a telephone's keyboard, which covers the page in some browsers. */
export function followKeyboard(): void {
  const view = window.visualViewport;
  if (!view) return;
  const fit = (): void => {
    // Somebody who has enlarged the page wants to move over it, not to have it shrunk.
    const zoomed = view.scale > 1.01;
    const { style } = document.documentElement;
    style.setProperty('--height', zoomed ? '' : `${view.height}px`);
    style.setProperty('--top', zoomed ? '' : `${view.offsetTop}px`);
  };
  view.addEventListener('resize', fit);
  view.addEventListener('scroll', fit);
}
