/** A request that is refused. Its message is sent to the client, so it never holds what the client sent. */
export class DirectLineError extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;
  /** What a resident reads in place of an answer; 112 is in it. */
  readonly activities: readonly object[] | undefined;

  constructor(
    status: number,
    code: string,
    message: string,
    retryAfterSeconds?: number,
    activities?: readonly object[],
  ) {
    super(message);
    this.name = 'DirectLineError';
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
    this.activities = activities;
  }

  /** The same refusal with words for a resident. */
  saying(activities: readonly object[]): DirectLineError {
    return new DirectLineError(this.status, this.code, this.message, this.retryAfterSeconds, activities);
  }
}

export const badArgument = (message: string): DirectLineError => new DirectLineError(400, 'BadArgument', message);
export const noConversation = (): DirectLineError =>
  new DirectLineError(404, 'ConversationNotFound', 'There is no such conversation.');
export const noToken = (): DirectLineError =>
  new DirectLineError(401, 'Unauthorized', 'Send the token as Authorization: Bearer.');
export const wrongToken = (): DirectLineError =>
  new DirectLineError(403, 'TokenNotAccepted', 'The token has expired or is for something else.');
export const tooMany = (seconds: number): DirectLineError =>
  new DirectLineError(429, 'TooManyRequests', 'Wait a moment and send it again.', Math.max(1, Math.ceil(seconds)));
export const full = (): DirectLineError =>
  new DirectLineError(503, 'ServiceUnavailable', 'No more conversations can be opened right now.', 60);
export const storeDown = (): DirectLineError =>
  new DirectLineError(503, 'StorageDown', 'What was said before cannot be reached right now.', 5);
