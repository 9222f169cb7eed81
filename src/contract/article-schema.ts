import Type, { type TSchema } from 'typebox';
import { code, list, listOfSome, object, optional, text, titled, wholeFrom } from './schemas.ts';

const webAddress: TSchema = Type.String({
  pattern: '^https://[^\\s]+$',
  description: 'an address that begins with https://',
  examples: ['https://example.org/video'],
});

const action: TSchema = Type.String({
  pattern: '^[A-Z][A-Z_]*$',
  description: 'the name of an action, as PAY_ON_TIME',
  examples: ['PAY_ON_TIME'],
});

const video = object({ title: text, url: webAddress }, 'a video: {title, url}');

/** What stands before the text of an article, between two lines of ---. */
export const articleSchema: TSchema = object(
  {
    title: text,
    summary: titled('One or two sentences for a list', text),
    minutes: titled('How long it takes to read', wholeFrom(1, 'whole minutes from 1')),
    codes: titled('Reasons that it helps with', listOfSome(code, 'a list of reason codes')),
    actions: titled('What it helps to do', list(action, 'a list of actions')),
    sources: titled('Where its facts and figures are from', list(text, 'a list of sources')),
    videos: optional(list(video, 'a list of videos')),
  },
  'the front matter: title, summary, minutes, codes, actions, sources',
);
