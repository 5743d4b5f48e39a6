import type { Request } from 'restify';
import type { Front } from '../direct-line/front';
import { DirectLineError } from '../direct-line/directLineError';
import { StoreDownError } from '../state/conversations';
import { TooManyError } from '../state/limiter';
import { readBody } from '../direct-line/http';
import { localeFrom, type Locale } from '../../locales/translator';
import { activitiesOf } from './client/activity';
import { cookieHeader, cookieOf } from './cookie';
import type { Pages } from './pages';
import type { Reply } from './reply';

const maxFormBytes = 64 * 1024;

export interface FormsParts {
  readonly front: Front;
  readonly pages: Pages;
  readonly exitUrl: string;
  /** Residents come by https: the cookie is for that only. */
  readonly secure: boolean;
}

/** The talk by plain forms: each answer is a page, and each form leads to the one page of the talk. */
export interface Forms {
  readonly begin: (request: Request) => Promise<Reply>;
  readonly show: (request: Request) => Promise<Reply>;
  readonly say: (request: Request) => Promise<Reply>;
  /** Ends the talk of the cookie and leads to the neutral page. */
  readonly leave: (request: Request) => Promise<Reply>;
  /** What the exit's script tells when the page has been left. */
  readonly end: (request: Request) => Promise<Reply>;
}

/** Makes the talk by forms. A page of a talk that has ended leads to the neutral page, so that Back shows nothing. */
export function createForms(parts: FormsParts): Forms {
  const { front, exitUrl, secure } = parts;
  const keeping = (reply: Reply, token: string): Reply => {
    return { ...reply, headers: { ...reply.headers, 'Set-Cookie': cookieHeader(token, secure) } };
  };
  return {
    begin: async (request) => {
      const locale = langOf(new URLSearchParams(request.getQuery()));
      await front.end(cookieOf(request));
      return await orAgain(`/?again&lang=${locale}`, async () => {
        return keeping(to('/talk'), await front.open(request, locale));
      });
    },
    show: (request) => orAgain('/?again', () => show(parts, request)),
    say: (request) =>
      orAgain('/?again', async () => {
        const form = new URLSearchParams(await readBody(request, maxFormBytes));
        const text = (form.get('choice') ?? form.get('text') ?? '').trim();
        const known = (await front.read(cookieOf(request))) ? cookieOf(request) : undefined;
        return await orAgain(known === undefined ? `/?again&lang=${langOf(form)}` : '/talk?again', async () => {
          const token = known ?? (await front.open(request, langOf(form)));
          return keeping(to('/talk'), text === '' ? token : await front.say(request, token, text));
        });
      }),
    leave: async (request) => {
      const cookie = cookieOf(request);
      await front.end(cookie);
      const left: Reply = { status: 303, headers: { Location: exitUrl, 'Clear-Site-Data': '"storage"' } };
      return cookie === '' ? left : keeping(left, '');
    },
    end: async (request) => {
      await front.end(cookieOf(request));
      return keeping({ status: 204 }, '');
    },
  };
}

async function show({ front, pages, exitUrl }: FormsParts, request: Request): Promise<Reply> {
  const talk = await front.read(cookieOf(request));
  if (!talk) return to(exitUrl);
  const locale = localeFrom(talk.locale) ?? 'sv';
  // The page's policy lets a form lead to no other site, not even by a redirect.
  if (talk.activities.some(isLeaving)) return { status: 200, page: pages.leaving(locale) };
  const failed = new URLSearchParams(request.getQuery()).has('again');
  return { status: 200, page: pages.talk(locale, activitiesOf(talk.activities), failed) };
}

function to(location: string): Reply {
  return { status: 303, headers: { Location: location } };
}

/** What is refused for now is said on the page that she goes on from. */
async function orAgain(path: string, work: () => Promise<Reply>): Promise<Reply> {
  try {
    return await work();
  } catch (error) {
    const isRefusal = [DirectLineError, StoreDownError, TooManyError].some((kind) => error instanceof kind);
    if (isRefusal) return to(path);
    throw error;
  }
}

function langOf(fields: URLSearchParams): Locale {
  return localeFrom(fields.get('lang')) ?? 'sv';
}

function isLeaving(activity: Readonly<Record<string, unknown>>): boolean {
  return activity['type'] === 'event' && activity['name'] === 'leave';
}
