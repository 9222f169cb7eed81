import { ConfigProvider, theme } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { lazy, type ReactElement, Suspense } from 'react';
import { BrowserRouter, Navigate, Route, Routes } from 'react-router';
import { useLanguage } from './language/index.ts';
import { LOGIN } from './login.ts';
import { useSession } from './session.ts';
import { Catching, Frame, Loading, useLook } from './shell/index.ts';
import './app.css';

// Each view is loaded when somebody comes to it.
const LimitPage = lazy(async () => ({
  default: (await import('./borrower/limit-page.tsx')).LimitPage,
}));
const WhyPage = lazy(async () => ({ default: (await import('./borrower/why-page.tsx')).WhyPage }));
const PlansPage = lazy(async () => ({
  default: (await import('./borrower/plans-page.tsx')).PlansPage,
}));
const AskPage = lazy(async () => ({ default: (await import('./borrower/ask-page.tsx')).AskPage }));
const RewardsPage = lazy(async () => ({
  default: (await import('./borrower/rewards-page.tsx')).RewardsPage,
}));
const LearnPage = lazy(async () => ({
  default: (await import('./borrower/learn-page.tsx')).LearnPage,
}));
const ArticlePage = lazy(async () => ({
  default: (await import('./borrower/article-page.tsx')).ArticlePage,
}));
const InboxPage = lazy(async () => ({
  default: (await import('./borrower/inbox-page.tsx')).InboxPage,
}));
const AgentFrame = lazy(async () => ({
  default: (await import('./agent/agent-frame.tsx')).AgentFrame,
}));
const SearchPage = lazy(async () => ({
  default: (await import('./agent/search-page.tsx')).SearchPage,
}));
const SignInPage = lazy(async () => ({
  default: (await import('./shell/sign-in-page.tsx')).SignInPage,
}));
const TracePage = lazy(async () => ({
  default: (await import('./agent/trace-page.tsx')).TracePage,
}));
const PeoplePage = lazy(async () => ({
  default: (await import('./demo/people-page.tsx')).PeoplePage,
}));
const DemoBar = lazy(async () => ({ default: (await import('./demo/demo-bar.tsx')).DemoBar }));

const TOKENS = { colorPrimary: '#0b6e6e', colorLink: '#0b6e6e', fontSize: 16 };
// The library's own greys and greens are too faint for WCAG 2.2 AA.
const ON_LIGHT = {
  colorTextSecondary: 'rgba(0, 0, 0, 0.68)',
  colorTextDescription: 'rgba(0, 0, 0, 0.68)',
  colorTextTertiary: 'rgba(0, 0, 0, 0.62)',
  colorSuccess: '#237804',
  colorWarning: '#874d00',
  colorInfo: '#003eb3',
  // Beneath such dark text what the library makes of it would be muddy.
  colorSuccessBg: '#eaf5e4',
  colorWarningBg: '#fdf3e1',
};
const ON_DARK = {
  colorTextSecondary: 'rgba(255, 255, 255, 0.75)',
  colorTextDescription: 'rgba(255, 255, 255, 0.75)',
  colorTextTertiary: 'rgba(255, 255, 255, 0.68)',
  colorInfo: '#69b1ff',
  // The library darkens it: white on it, and it on the ground, are both to be seen.
  colorPrimary: '#0f8f8f',
  colorLink: '#2bb5b5',
};
const LAYOUT = { headerHeight: 48, headerPadding: '0 8px 0 16px', headerBg: 'transparent' };

/** Every view has an address; without a session each of them leads to signing in. */
export function App(): ReactElement {
  const isDark = useLook() === 'dark';
  const { colorPrimary } = isDark ? ON_DARK : TOKENS;
  return (
    <ConfigProvider
      locale={useLanguage() === 'en' ? en : zh}
      // Two Chinese characters are one word, and not two.
      button={{ autoInsertSpace: false }}
      theme={{
        algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
        token: { ...TOKENS, ...(isDark ? ON_DARK : ON_LIGHT) },
        components: {
          Layout: LAYOUT,
          Progress: { defaultColor: colorPrimary },
          Slider: { trackBg: colorPrimary, handleColor: colorPrimary },
        },
      }}
    >
      <BrowserRouter>
        {LOGIN === 'demo' ? (
          <Suspense fallback={null}>
            <DemoBar />
          </Suspense>
        ) : null}
        <Catching>
          <Suspense fallback={<Loading />}>
            <Views />
          </Suspense>
        </Catching>
      </BrowserRouter>
    </ConfigProvider>
  );
}

function Views(): ReactElement {
  const session = useSession();
  if (session === null) {
    return (
      <Routes>
        <Route path="*" element={LOGIN === 'demo' ? <PeoplePage /> : <SignInPage />} />
      </Routes>
    );
  }
  const { account } = session;
  const home = account === null ? '/service' : `/accounts/${encodeURIComponent(account)}`;
  return (
    <Routes>
      <Route path="/service" element={<SearchPage />} />
      <Route path="/accounts/:account" element={account === null ? <AgentFrame /> : <Frame />}>
        <Route index element={<LimitPage />} />
        <Route path="why" element={<WhyPage />} />
        <Route path="plans" element={<PlansPage />} />
        <Route path="ask" element={<AskPage />} />
        {account === null ? <Route path="trace" element={<TracePage />} /> : null}
        <Route path="rewards" element={<RewardsPage />} />
        <Route path="learn" element={<LearnPage />} />
        <Route path="learn/:article" element={<ArticlePage />} />
        <Route path="inbox" element={<InboxPage />} />
      </Route>
      <Route path="*" element={<Navigate to={home} replace />} />
    </Routes>
  );
}
