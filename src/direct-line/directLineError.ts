/** A request that is refused. Its message is sent to the client, so it never holds what the client sent. */
export class DirectLineError extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfterSeconds: number | undefined;

  constructor(status: number, code: string, message: string, retryAfterSeconds?: number) {
    super(message);
    this.name = 'DirectLineError';
    this.status = status;
    this.code = code;
    this.retryAfterSeconds = retryAfterSeconds;
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
