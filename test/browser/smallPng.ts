import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Each pixel as 0xRRGGBB. */
  readonly colours: readonly number[];
}

/**
 * The same picture with 256 colours at most, as PNG: of pages like ours nothing is lost that an eye sees, and it takes
 * half the room. `eyes` is a page that may draw.
 */
export async function smallPng(eyes: Page, png: Buffer): Promise<Buffer> {
  const { width, height, colours } = await pixelsOf(eyes, png);
  const palette = commonest(colours);
  const rows = Buffer.alloc(height * (width + 1));
  const known = new Map(palette.map((colour, index) => [colour, index]));
  for (const [at, colour] of colours.entries()) {
    const index = known.get(colour) ?? nearest(colour, palette);
    known.set(colour, index);
    // Each row begins with how it is told: here, as it is.
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = index;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(channels))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

async function pixelsOf(eyes: Page, png: Buffer): Promise<Pixels> {
  const { width, height, packed } = await eyes.evaluate<{
    width: number;
    height: number;
    packed: string;
  }>(`(async () => {
    const bytes = Uint8Array.from(atob('${png.toString('base64')}'), (sign) => sign.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = image;
    const canvas = new OffscreenCanvas(width, height).getContext('2d');
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, width, height);
    const parts = [];
    for (let at = 0; at < data.length; at += 32768) parts.push(String.fromCharCode(...data.subarray(at, at + 32768)));
    return { width, height, packed: btoa(parts.join('')) };
  })()`);
  const bytes = Buffer.from(packed, 'base64');
  return { width, height, colours: Array.from({ length: width * height }, (_, at) => bytes.readUIntBE(at * 4, 3)) };
}

function commonest(colours: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return sorted.slice(0, 256).map(([colour]) => colour);
}

function nearest(colour: number, palette: readonly number[]): number {
  const wanted = channels(colour);
  const far = palette.map((one) => channels(one).reduce((sum, value, at) => sum + (value - wanted[at]!) ** 2, 0));
  return far.indexOf(Math.min(...far));
}

function channels(colour: number): readonly number[] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
