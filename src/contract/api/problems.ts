import Type from 'typebox';
import { fields, named } from './parts.ts';

/** RFC 9457, with what is wrong in the request and the number by which the log names it. */
export const problemSchema = named(
  'Problem',
  {
    type: Type.String({ description: 'names the kind of problem, as /problems/NAME' }),
    title: Type.String({ description: 'the kind of problem in words, in the language asked for' }),
    status: Type.Integer({ minimum: 400, maximum: 599, description: 'the status of the answer' }),
    detail: Type.Optional(Type.String({ description: 'what it was this time' })),
    instance: Type.Optional(Type.String({ description: 'the request, as the log names it' })),
    errors: Type.Optional(
      Type.Array(
        fields(
          {
            path: Type.String({ description: 'the field; empty for the whole' }),
            message: Type.String({ description: 'what was expected there, and what was found' }),
          },
          'one thing that is wrong',
        ),
        { description: 'everything that is wrong with the request' },
      ),
    ),
  },
  'why a request was not met',
);

export const problemParams = fields(
  { name: Type.String({ maxLength: 100, description: 'the name of a type of problem' }) },
  'the type of problem',
);

export const problemKindSchema = named(
  'ProblemKind',
  {
    type: Type.String({ description: 'names the kind of problem, as /problems/NAME' }),
    status: Type.Integer({ description: 'the status that it is answered with' }),
    title: fields(
      {
        'zh-CN': Type.String({ description: 'words in Chinese' }),
        en: Type.String({ description: 'words in English' }),
      },
      'what it is, in both languages',
    ),
  },
  'a type of problem',
);

export const stateSchema = named(
  'State',
  { status: Type.Literal('ok', { description: 'ok' }) },
  'that all is well',
);
