/** What the options of the command line say; each answers one question. */
export interface GivenAnswers {
  readonly yes?: boolean;
  readonly name?: string;
  readonly description?: string;
  readonly number?: readonly string[];
  readonly bill?: readonly string[];
  readonly hours?: string;
  readonly languages?: string;
  readonly interpreter?: string;
  readonly anonymous?: string;
  readonly role?: string;
  readonly method?: string;
  readonly date?: string;
  readonly reviewBy?: string;
}
