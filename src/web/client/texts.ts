/** Every sentence the script may show, in the language of the page; the page hands them over as JSON. */
export interface ClientTexts {
  /** The tab's title once the page is being left. */
  readonly neutralTitle: string;
  readonly opening: string;
  readonly shiftTwo: string;
  readonly shiftOne: string;
  readonly shiftOver: string;
  readonly bot: string;
  readonly you: string;
  readonly call: string;
  readonly waiting: string;
  readonly unreachable: string;
  readonly retry: string;
  readonly restarted: string;
  readonly resting: string;
  readonly continue: string;
  /** What somebody may write to leave at once, parted by `|`. */
  readonly exitWords: string;
}

/** What the page tells its script, in `data-page` of the body. */
export interface PageData {
  readonly locale: string;
  readonly exitUrl: string;
  readonly texts: ClientTexts;
  /** Where Azure's Direct Line answers, when the talk goes through it instead of through this server. */
  readonly azure?: string;
  /** The talk goes on by forms, and a cookie names it. */
  readonly cookie?: true;
  /** The sites that may hold this page in a frame; only the page that is made for frames has them. */
  readonly hosts?: readonly string[];
}
