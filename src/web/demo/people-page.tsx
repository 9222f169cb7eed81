import { Button, Card, Flex, Layout, Typography } from 'antd';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLanguage } from '../language/index.ts';
import { setSession } from '../session.ts';
import { Loaded, Top, useTitle } from '../shell/index.ts';
import { sessionOf } from './demo-bar.tsx';
import { useDemo } from './demo-queries.ts';

/** The people of the demo with their stories; whoever is chosen is signed in. */
export function PeoplePage(): ReactElement {
  const { t } = useTranslation();
  const language = useLanguage();
  const asked = useDemo();
  useTitle(t('demo.choose'));
  return (
    <Layout className="frame">
      <Top />
      <main className="content">
        <Card>
          <Typography.Title level={1} style={{ fontSize: 24, marginTop: 0 }}>
            {t('demo.choose')}
          </Typography.Title>
          <Typography.Paragraph type="secondary">{t('demo.hint')}</Typography.Paragraph>
          <Loaded of={asked}>
            {({ people }) => (
              <ul className="people">
                {people.map(({ account, name, story }) => (
                  <li key={account}>
                    <Link
                      to={`/accounts/${account}`}
                      onClick={() => setSession(sessionOf('borrower', account))}
                    >
                      <strong>{name[language]}</strong>
                      <span>{story[language]}</span>
                    </Link>
                  </li>
                ))}
              </ul>
            )}
          </Loaded>
          <Flex justify="end">
            <Link to="/service">
              <Button onClick={() => setSession(sessionOf('agent', ''))}>
                {t('demo.asAgent')}
              </Button>
            </Link>
          </Flex>
        </Card>
      </main>
    </Layout>
  );
}
