import { Alert, Button, Card, Flex, Typography } from 'antd';
import type { ComponentProps, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import Markdown from 'react-markdown';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../../client/index.ts';
import { useArticle, useReadArticle } from '../client/index.ts';
import { useSession } from '../session.ts';
import { Loaded } from '../shell/index.ts';

/** One article, read to its end. */
export function ArticlePage(): ReactElement {
  const { account = '', article = '' } = useParams();
  const asked = useArticle(article);
  return <Loaded of={asked}>{(found) => <Text article={found} account={account} />}</Loaded>;
}

/** Articles name each other by their files. */
const ARTICLE_FILE = /^([\w-]+)\.[\w-]+\.md$/;

function Reference({ href = '', children }: ComponentProps<'a'>): ReactElement {
  const { account = '' } = useParams();
  const [, article] = ARTICLE_FILE.exec(href) ?? [];
  if (article === undefined) {
    return (
      <a href={href} rel="noopener noreferrer" target="_blank">
        {children}
      </a>
    );
  }
  return <Link to={`/accounts/${encodeURIComponent(account)}/learn/${article}`}>{children}</Link>;
}

interface Props {
  readonly article: Schemas['Article'];
  readonly account: string;
}

function Text({ article, account }: Props): ReactElement {
  const { t } = useTranslation();
  const read = useReadArticle(account);
  const isBorrower = useSession()?.role === 'borrower';
  const { id, title, minutes, body, sources, videos } = article;
  return (
    <Card>
      <Link to={`/accounts/${encodeURIComponent(account)}/learn`}>{t('learn.back')}</Link>
      <Typography.Title level={1} className="headline">
        {title}
      </Typography.Title>
      <Typography.Text type="secondary">{t('learn.minutes', { minutes })}</Typography.Text>
      {/* The article's own title stands above, so its headings begin one level below it. */}
      <div className="article">
        <Markdown components={{ h1: 'h2', a: Reference }}>{body}</Markdown>
      </div>
      {videos.map(({ title: name, url }) => (
        <p key={url}>
          <a href={url} rel="noopener noreferrer" target="_blank">
            {t('learn.video', { title: name })}
          </a>
        </p>
      ))}
      {sources.length === 0 ? null : (
        <>
          <h2 className="subhead">{t('learn.sources')}</h2>
          <ul>
            {sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </>
      )}
      {isBorrower ? (
        <Flex vertical gap="small" align="start">
          {read.isSuccess ? <Alert type="success" showIcon title={t('learn.done')} /> : null}
          {read.isError ? <Alert type="warning" showIcon title={read.error.message} /> : null}
          <Button
            type="primary"
            disabled={read.isSuccess}
            loading={read.isPending}
            onClick={() => read.mutate(id)}
          >
            {t('learn.finish')}
          </Button>
        </Flex>
      ) : null}
    </Card>
  );
}
