/** What the server writes into the loader: words in Swedish or the language of the host's page, and the lines of today. */
export interface LoaderData {
  /** Where the exit leads. */
  readonly exitUrl: string;
  /** The title that the host's page gets when it is left. */
  readonly neutralTitle: string;
  /** What the chat is called. */
  readonly name: string;
  /** Colours of the launcher: what it is filled with, and what is written on it. */
  readonly colours: { readonly main: string; readonly onMain: string };
  /** By language tag; `sv` is always there. */
  readonly texts: Readonly<Record<string, LoaderTexts | undefined>> & { readonly sv: LoaderTexts };
}

export interface LoaderTexts {
  readonly open: string;
  readonly close: string;
  /** The chat does not answer. */
  readonly unreachable: string;
  readonly ownPage: string;
  /** 112 first, then the national line while its number may be shown. */
  readonly lines: readonly { readonly title: string; readonly link: string }[];
}
