import type { CDPSession, Page } from 'playwright-core';

/** A box on the screen, as `boundingBox` gives it. */
export type Box = Readonly<Record<'x' | 'y' | 'width' | 'height', number>>;

/** What a picture shows: whether it is of one colour, and a fingerprint of each box that was asked for. */
export interface Seen {
  readonly isBlank: boolean;
  readonly boxes: readonly number[];
}

/** One picture of a film: PNG in base64, and when it was on the screen in milliseconds since 1970. */
export interface Picture {
  readonly png: string;
  readonly at: number;
}

/** Films what the browser draws, a picture whenever something changes; the list grows until it is stopped. */
export async function film(session: CDPSession): Promise<{ pictures: readonly Picture[]; stop: () => Promise<void> }> {
  const pictures: Picture[] = [];
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    pictures.push({ png: data, at: (metadata.timestamp ?? Number.NaN) * 1_000 });
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'png' });
  return { pictures, stop: async () => void (await session.send('Page.stopScreencast')) };
}

/** Looks at a picture with the eyes of a page that is not the one in the picture. */
export function look(page: Page, png: string, boxes: readonly Box[] = []): Promise<Seen> {
  return page.evaluate<Seen>(`(async () => {
    const packed = Uint8Array.from(atob('${png}'), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([packed], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const pixels = ({ x, y, width, height }) => new Uint32Array(canvas.getImageData(x, y, width, height).data.buffer);
    const fingerprint = (box) => pixels(box).reduce((sum, pixel) => (Math.imul(sum, 31) + pixel) | 0, 7);
    const all = pixels({ x: 0, y: 0, width: image.width, height: image.height });
    return { isBlank: all.every((pixel) => pixel === all[0]), boxes: ${JSON.stringify(boxes)}.map(fingerprint) };
  })()`);
}
