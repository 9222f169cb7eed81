import { Card, List, Tag, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Schemas } from '../../client/index.ts';
import { useArticles, useSuggestions } from '../client/index.ts';
import { Loaded, Nothing } from '../shell/index.ts';

type About = Schemas['Articles']['items'][number];

/** Articles that would help this account now, and all the others. */
export function LearnPage(): ReactElement {
  const { t } = useTranslation();
  const { account = '' } = useParams();
  const chosen = useSuggestions(account);
  const all = useArticles();
  return (
    <>
      <Card title={t('learn.forYou')}>
        <Loaded of={chosen}>
          {({ items }) =>
            items.length === 0 ? (
              <Nothing text={t('learn.nothing')} />
            ) : (
              <Articles items={items} account={account} />
            )
          }
        </Loaded>
      </Card>
      <Card title={t('learn.all')}>
        <Loaded of={all}>{({ items }) => <Articles items={items} account={account} />}</Loaded>
      </Card>
    </>
  );
}

interface ArticlesProps {
  readonly items: readonly About[];
  readonly account: string;
}

function Articles({ items, account }: ArticlesProps): ReactElement {
  const { t } = useTranslation();
  return (
    <List
      dataSource={[...items]}
      rowKey={({ id }) => id}
      renderItem={({ id, title, summary, minutes }) => (
        <List.Item extra={<Tag>{t('learn.minutes', { minutes })}</Tag>}>
          <List.Item.Meta
            title={
              <Link to={`/accounts/${encodeURIComponent(account)}/learn/${encodeURIComponent(id)}`}>
                {title}
              </Link>
            }
            description={<Typography.Text type="secondary">{summary}</Typography.Text>}
          />
        </List.Item>
      )}
    />
  );
}
