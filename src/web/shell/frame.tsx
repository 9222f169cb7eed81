import { Alert, Button, Flex, Layout, Popover, Typography } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation, useParams } from 'react-router';
import { Refused, useAccount } from '../client/index.ts';
import { chooseLanguage } from '../language/index.ts';
import { setSession, useSession } from '../session.ts';
import { Catching } from './catching.tsx';
import { chooseLook, useLook } from './look.ts';
import { useOnline } from './online.ts';
import { NamedPage, PAGES_OF, type PageName, usePageName } from './page-name.tsx';
import { SignInAgain } from './sign-in-again.tsx';

/** As many as stand side by side at the bottom of a phone. */
const MAIN_PAGES = 4;

/** What stands around every view of an account. */
export function Frame(): ReactElement {
  const { t } = useTranslation();
  const { account = '' } = useParams();
  const { pathname } = useLocation();
  const session = useSession();
  const online = useOnline();
  return (
    <Layout className="frame">
      <a className="skip" href="#content">
        {t('app.skip')}
      </a>
      <Top />
      <Pages account={account} />
      <Layout.Content id="content" tabIndex={-1} className="content">
        {online ? null : <Alert type="warning" showIcon title={t('state.offline')} />}
        {session !== null && session.role !== 'borrower' ? (
          <Alert
            type="info"
            showIcon
            title={
              <Flex wrap gap="0 16px">
                <span>{t(`agent.readOnly.${session.role}`, { account })}</span>
                <Link to="/service">{t('agent.another')}</Link>
              </Flex>
            }
          />
        ) : null}
        <Behind account={account} />
        <NamedPage />
        <Catching key={pathname}>
          <Outlet />
        </Catching>
      </Layout.Content>
    </Layout>
  );
}

/** Says that what is seen can no longer be kept up to date. It stays, with all that was typed into it. */
function Behind({ account }: { readonly account: string }): ReactElement | null {
  const { t } = useTranslation();
  const { data, error } = useAccount(account);
  if (data === undefined || error === null) return null;
  const isOver = error instanceof Refused && error.status === 401;
  return isOver ? (
    <Alert type="warning" showIcon title={t('state.expired')} description={<SignInAgain />} />
  ) : (
    <Alert type="warning" showIcon title={t('state.behind')} />
  );
}

export function Top(): ReactElement {
  const { t, i18n } = useTranslation();
  const look = useLook();
  const session = useSession();
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  const otherLook = look === 'dark' ? 'light' : 'dark';
  return (
    <Layout.Header>
      <Flex align="center" justify="space-between" gap="small" style={{ height: '100%' }}>
        <Typography.Text strong className="brand">
          Headroom
        </Typography.Text>
        <Flex gap={4}>
          <Button
            type="text"
            lang={other}
            aria-label={t('app.languageLabel')}
            onClick={() => void chooseLanguage(other)}
          >
            {t('app.language')}
          </Button>
          <Button type="text" onClick={() => chooseLook(otherLook)}>
            {t(`app.${otherLook}`)}
          </Button>
          {session === null ? null : (
            <Button type="text" onClick={() => setSession(null)}>
              {t('app.signOut')}
            </Button>
          )}
        </Flex>
      </Flex>
    </Layout.Header>
  );
}

function Pages({ account }: { readonly account: string }): ReactElement {
  const { t } = useTranslation();
  const pages = PAGES_OF[useSession()?.role ?? 'borrower'];
  const here = usePageName();
  const home = `/accounts/${encodeURIComponent(account)}`;
  const linkTo = (page: PageName): ReactElement => (
    <Link
      key={page}
      to={page === 'limit' ? home : `${home}/${page}`}
      {...(page === here ? { 'aria-current': 'page' } : {})}
    >
      {t(`nav.${page}`)}
    </Link>
  );
  const further = pages.slice(MAIN_PAGES);
  const isFurther = further.some((page) => page === here);
  return (
    <nav aria-label={t('nav.label')} className="pages">
      {pages.slice(0, MAIN_PAGES).map(linkTo)}
      <div className="further">{further.map(linkTo)}</div>
      <Further key={here} isHere={isFurther}>
        {further.map(linkTo)}
      </Further>
    </nav>
  );
}

interface FurtherProps {
  readonly isHere: boolean;
  readonly children: ReactNode;
}

/** On a phone: what finds no room at the bottom. */
function Further({ isHere, children }: FurtherProps): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="more">
      <Popover
        trigger={['click']}
        placement="topRight"
        content={<div className="further">{children}</div>}
      >
        <Button type="text" {...(isHere ? { 'aria-current': 'true' } : {})}>
          {t('nav.more')}
        </Button>
      </Popover>
    </div>
  );
}
