import { Badge, Card, Collapse, Flex, Form, Switch, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../../client/index.ts';
import { useInbox, usePrefer, usePreferences, useReadMessage } from '../client/index.ts';
import { type Formats, useFormats } from '../format.ts';
import { useSession } from '../session.ts';
import { Loaded, Nothing } from '../shell/index.ts';

type Message = Schemas['InboxMessage'];

/** What a borrower was told, newest first; what has not been read yet is marked. */
export function InboxPage(): ReactElement {
  const { account = '' } = useParams();
  const asked = useInbox(account);
  return (
    <>
      <Loaded of={asked}>{({ items }) => <Messages items={items} account={account} />}</Loaded>
      <Preferences account={account} />
    </>
  );
}

interface MessagesProps {
  readonly items: readonly Message[];
  readonly account: string;
}

function Messages({ items, account }: MessagesProps): ReactElement {
  const { t } = useTranslation();
  // Messages hold no amounts of their own: their words were written with them.
  const formats = useFormats('CNY');
  const read = useReadMessage(account);
  const isBorrower = useSession()?.role === 'borrower';
  if (items.length === 0) return <Nothing text={t('inbox.empty')} />;
  const opened = (keys: readonly string[]): void => {
    const unread = items.filter(({ id, readAt }) => readAt === null && keys.includes(String(id)));
    if (isBorrower) for (const { id } of unread) read.mutate(id);
  };
  return (
    <Collapse
      onChange={(keys) => opened([keys].flat())}
      items={items.map((message) => ({
        key: String(message.id),
        label: <Heading message={message} formats={formats} />,
        children: <Body message={message} account={account} />,
      }))}
    />
  );
}

interface HeadingProps {
  readonly message: Message;
  readonly formats: Formats;
}

function Heading({ message, formats }: HeadingProps): ReactElement {
  const { t } = useTranslation();
  const { subject, createdAt, readAt } = message;
  return (
    <Flex vertical>
      <span>
        {readAt === null ? <Badge status="processing" text={t('inbox.new')} /> : null}{' '}
        <Typography.Text strong={readAt === null}>{subject}</Typography.Text>
      </span>
      <Typography.Text type="secondary">{formats.date(createdAt)}</Typography.Text>
    </Flex>
  );
}

interface BodyProps {
  readonly message: Message;
  readonly account: string;
}

function Body({ message: { sections, article }, account }: BodyProps): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {sections.map(({ heading, lines }) =>
        heading === null ? (
          lines.map((line) => <Typography.Paragraph key={line}>{line}</Typography.Paragraph>)
        ) : (
          <section key={heading}>
            <h3 className="minor">{heading}</h3>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ),
      )}
      {article === null ? null : (
        <Link to={`/accounts/${encodeURIComponent(account)}/learn/${encodeURIComponent(article)}`}>
          {t('inbox.article')}
        </Link>
      )}
    </>
  );
}

function Preferences({ account }: { readonly account: string }): ReactElement {
  const { t } = useTranslation();
  const asked = usePreferences(account);
  const prefer = usePrefer(account);
  const isBorrower = useSession()?.role === 'borrower';
  return (
    <Card title={t('inbox.preferences')}>
      <Loaded of={asked}>
        {(chosen) => (
          <Form component="div" disabled={!isBorrower || prefer.isPending}>
            {(['email', 'guidance'] as const).map((what) => (
              <Flex key={what} justify="space-between" align="center" style={{ padding: '6px 0' }}>
                <span id={`prefer-${what}`}>{t(`inbox.${what}`)}</span>
                <Switch
                  aria-labelledby={`prefer-${what}`}
                  checked={chosen[what]}
                  onChange={(wanted) => prefer.mutate({ ...chosen, [what]: wanted })}
                />
              </Flex>
            ))}
          </Form>
        )}
      </Loaded>
    </Card>
  );
}
