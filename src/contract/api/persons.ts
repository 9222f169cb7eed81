import Type from 'typebox';
import { fields, instant, name, named, oneOf, orNull } from './parts.ts';

const details = {
  name: orNull(name),
  email: orNull(
    Type.String({
      maxLength: 254,
      pattern: '^[^\\s@\\u0000-\\u001F]+@[^\\s@\\u0000-\\u001F]+$',
      description: 'an e-mail address',
    }),
  ),
  phone: orNull(
    Type.String({
      pattern: '^\\+?[0-9][0-9 ()-]{3,29}$',
      description: 'a telephone number of 4 to 30 digits, spaces, brackets and hyphens',
    }),
  ),
  language: orNull(oneOf(['zh-CN', 'en'])),
  noticeAddress: orNull(
    Type.String({ minLength: 1, maxLength: 500, description: 'an address for letters' }),
  ),
};

export const personSchema = named(
  'Person',
  details,
  'who stands behind an account; null for what is not known',
);

export const personChangedSchema = named(
  'PersonChanged',
  { changedAt: instant },
  'that personal details were kept',
);

export const personErasedSchema = named(
  'PersonErased',
  { erasedAt: instant },
  'that a person was erased',
);

/** Why something was done, as it stands in the chain for ever. */
export const reason = Type.String({
  minLength: 1,
  maxLength: 1000,
  pattern: '\\S',
  description: 'why, in up to 1000 characters that name nobody: it is kept for ever',
});

export const erasureBodySchema = fields({ reason }, 'why a person is erased');
