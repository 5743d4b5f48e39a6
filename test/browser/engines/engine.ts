/** A browser engine that may be on this machine, and how to start it. */
export interface EngineKind {
  readonly name: string;
  /** What is not here and would be needed, in a plain line; undefined when the engine can be started. */
  readonly missing: () => string | undefined;
  /** Loads the engine's driver and starts it. */
  readonly start: () => Promise<Engine>;
}

/** A running browser. */
export interface Engine {
  /** Name and version, as a report prints it. */
  readonly label: string;
  /** Whether it can bring a page back as it was left, as a whole browser does; a headless shell cannot. */
  readonly keepsPages: boolean;
  /** What its driver cannot send as a real key; such strokes are made as events by script. */
  readonly limits: KeyLimits;
  /** A tab with nothing stored or visited before it. */
  readonly openTab: () => Promise<Tab>;
  readonly close: () => Promise<void>;
}

export interface KeyLimits {
  /** Letters that arrive as a key without a name when a Shift is held, and so leave no text. */
  readonly nameless: string;
  /** Whether a held key repeats as it does on a real keyboard. */
  readonly repeats: boolean;
}

/** A tab, as a person with mouse and keyboard has it, and what a test may read of it. */
export interface Tab {
  /** Goes to an address as if it were written in the address bar, and waits until it has loaded. */
  readonly open: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** One step in the history by the browser's own button. At the end of the history nothing happens. */
  readonly back: () => Promise<void>;
  readonly forward: () => Promise<void>;
  readonly click: (selector: string) => Promise<void>;
  readonly strike: (strokes: readonly Stroke[]) => Promise<void>;
  /** The value of an expression in the page, as text; a promise is awaited. Rejects while another page is coming. */
  readonly read: (expression: string) => Promise<string>;
  /** How many cookies the page's site has, those that scripts cannot see included. */
  readonly cookies: () => Promise<number>;
  /** A second tab of the same person, closed afterwards. */
  readonly inSecondTab: (use: (second: Tab) => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

export type Shift = 'ShiftLeft' | 'ShiftRight';

/** One key pressed and let go: a letter, or a key by its name. */
export interface Stroke {
  readonly key: string;
  /** The Shift that is held meanwhile. */
  readonly under?: Shift;
  /** How many times the key repeats while it is held. */
  readonly repeats?: number;
}

/** The strokes that write a text without capitals. */
export function strokesOf(text: string): readonly Stroke[] {
  return Array.from(text, (key) => ({ key }));
}
