// Written by scripts/client/write-client.mjs from docs/reference/openapi.json; not by hand.
// specification c21894cea04be1418b4f1b1da85b1c70bd2ff4a647f32b7e9973f6bd62cfc72c

export interface paths {
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appends one event, a list, or a stream of lines; each is taken or refused by itself, and an id twice has the effect of once
         * @description Roles: machine. Scope: events:write.
         */
        post: operations["appendEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The event log of an account, in the order of arrival
         * @description Roles: borrower, agent, analyst, approver, auditor, administrator, machine. Scope: events:read.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts in order of their ids: all, or those whose ids begin so
         * @description Roles: agent, analyst, approver, auditor, administrator, machine. Scope: accounts:read.
         */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One account as it stands: limit, balance, reserved amounts, headroom
         * @description Roles: borrower, agent, analyst, approver, auditor, administrator, machine. Scope: accounts:read.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The decisions of an account, newest first
         * @description Roles: borrower, agent, analyst, approver, auditor, administrator, machine. Scope: decisions:read.
         */
        get: operations["listDecisions"];
        put?: never;
        /**
         * Decides an account now or as of a day, for the record or as a dry run
         * @description Roles: agent, analyst, machine. Scope: decisions:write.
         */
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/decisions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One decision with its trace and digest
         * @description Roles: agent, analyst, approver, auditor, administrator, machine. Scope: decisions:read.
         */
        get: operations["getDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/decisions/{number}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why the limit is what it is and not higher, in Chinese or English
         * @description Roles: borrower, agent, analyst, approver, auditor, administrator, machine. Scope: decisions:read.
         */
        get: operations["explainDecision"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/decisions/{number}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every ceiling and gate of a decision by its name
         * @description Roles: borrower, agent, analyst, approver, auditor, administrator, machine. Scope: decisions:read.
         */
        get: operations["nameDecisionParts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/decisions/{number}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a decision again from the event log, and compares the digests
         * @description Roles: agent, analyst, approver, auditor, administrator, machine. Scope: decisions:read.
         */
        post: operations["replayDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/authorizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps an amount free for a draw, or declines it with the reason
         * @description Roles: machine. Scope: authorizations:write.
         */
        post: operations["reserve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/authorizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One authorization as it stands
         * @description Roles: borrower, agent, auditor, administrator, machine. Scope: authorizations:read.
         */
        get: operations["getAuthorization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/authorizations/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turns what was reserved into a draw; the event log has it from then on
         * @description Roles: machine. Scope: authorizations:write.
         */
        post: operations["confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/authorizations/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives back what was reserved
         * @description Roles: machine. Scope: authorizations:write.
         */
        post: operations["release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/life": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What stands of a limit and what is on its way, with every deadline
         * @description Roles: borrower, agent, analyst, approver, auditor, administrator, machine. Scope: accounts:read.
         */
        get: operations["getLife"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/limit-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Each move of the granted limit, with the decision that brought it about
         * @description Roles: borrower, agent, analyst, approver, auditor, administrator, machine. Scope: accounts:read.
         */
        get: operations["getLimitHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a borrower asks: answers an offer, asks for a limit, sets a cap, disputes
         * @description Roles: borrower, machine. Scope: life:write.
         */
        post: operations["askOfLife"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What staff does: freezes and thaws, grants a temporary limit, asks for a review
         * @description Roles: agent, approver, administrator. Scope: life:write.
         */
        post: operations["actOnLife"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/closure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes the account, for good
         * @description Roles: approver. Scope: life:write.
         */
        post: operations["closeAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deadlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts of which something is due by a day: changes by time, answers that are owed
         * @description Roles: agent, analyst, approver, auditor, administrator, machine. Scope: accounts:read.
         */
        get: operations["listDeadlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{asOf}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the review of all accounts as of a day has come
         * @description Roles: analyst, approver, auditor, administrator, machine. Scope: decisions:read.
         */
        get: operations["getReview"];
        put?: never;
        /**
         * Decides more accounts as of a day, from where the review stopped
         * @description Roles: administrator, machine. Scope: decisions:write.
         */
        post: operations["goOnWithReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Disputes, reviews and proposed rises that wait for a person, the one due first in front
         * @description Roles: agent, analyst, approver, auditor, administrator. Scope: null.
         */
        get: operations["listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Disputes, reviews and proposed rises of an account, newest first, and what came of them
         * @description Roles: borrower, agent, analyst, approver, auditor, administrator, machine. Scope: accounts:read.
         */
        get: operations["listCasesOfAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/cases/{kind}/{case}/take": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a case to work on; whoever asked for it leaves it to another, and a rise to approvers
         * @description Roles: agent, analyst, approver. Scope: null.
         */
        post: operations["takeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/cases/{kind}/{case}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a case back to the others
         * @description Roles: agent, analyst, approver. Scope: null.
         */
        post: operations["releaseCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/cases/{kind}/{case}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answers a case that one has taken, and tells the borrower; a rise that is approved goes to them
         * @description Roles: agent, analyst, approver. Scope: null.
         */
        post: operations["closeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Overrides of an account, newest first, and what became of them
         * @description Roles: agent, analyst, approver, auditor, administrator. Scope: null.
         */
        get: operations["listOverridesOfAccount"];
        put?: never;
        /**
         * Lays a limit against the policy before an approver, with a reason and an end
         * @description Roles: agent, analyst. Scope: null.
         */
        post: operations["proposeOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Overrides that wait for an approver, oldest first
         * @description Roles: agent, analyst, approver, auditor, administrator. Scope: null.
         */
        get: operations["listOverrides"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/overrides/{override}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets an override that somebody else proposed stand, within what law and product allow
         * @description Roles: approver. Scope: null.
         */
        post: operations["approveOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/overrides/{override}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends an override that somebody else proposed back
         * @description Roles: approver. Scope: null.
         */
        post: operations["rejectOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/overrides/{override}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes an override back that one has proposed and nobody has approved
         * @description Roles: agent, analyst. Scope: null.
         */
        post: operations["withdrawOverride"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every version of the documents of a kind
         * @description Roles: agent, analyst, approver, auditor, administrator, machine. Scope: documents:read.
         */
        get: operations["listDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/documents/{kind}/{id}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version of a document, as it was written
         * @description Roles: agent, analyst, approver, auditor, administrator, machine. Scope: documents:read.
         */
        get: operations["getDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Documents that wait for an approver, and what became of the others
         * @description Roles: analyst, approver, auditor, administrator, machine. Scope: documents:read.
         */
        get: operations["listDrafts"];
        put?: never;
        /**
         * Checks a new version of a document, and lays it before an approver
         * @description Roles: analyst, machine. Scope: documents:write.
         */
        post: operations["putDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/{draft}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A document on its way into force, as it was written
         * @description Roles: analyst, approver, auditor, administrator, machine. Scope: documents:read.
         */
        get: operations["getDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/{draft}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a draft of somebody else in force from its day on
         * @description Roles: approver. Scope: documents:write.
         */
        post: operations["approveDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/{draft}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a draft of somebody else back
         * @description Roles: approver. Scope: documents:write.
         */
        post: operations["rejectDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/drafts/{draft}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a draft of one’s own back
         * @description Roles: analyst, machine. Scope: documents:write.
         */
        post: operations["withdrawDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dated plans that raise the limit, each proved; or what holds it
         * @description Roles: borrower, agent, machine. Scope: advice:read.
         */
        post: operations["advise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/advice/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An advice as it was given
         * @description Roles: borrower, agent, auditor, machine. Scope: advice:read.
         */
        get: operations["getAdvice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The plans that an account has accepted, each step as it stands
         * @description Roles: borrower, agent, auditor, machine. Scope: advice:read.
         */
        get: operations["listPlans"];
        put?: never;
        /**
         * Accepts one plan of an advice; an open one before it is replaced
         * @description Roles: borrower, machine. Scope: advice:write.
         */
        post: operations["acceptPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/advice/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accounts with a plan and without, months to effect, promises kept
         * @description Roles: analyst, approver, auditor, administrator. Scope: advice:read.
         */
        get: operations["countAdvice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/standpoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the engine needs to decide the futures of an account by itself, as in its page
         * @description Roles: borrower, agent, approver. Scope: null.
         */
        get: operations["getStandpoint"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/what-if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The limit that paying more, owing fewer lenders or waiting would lead to
         * @description Roles: borrower, agent, machine. Scope: advice:read.
         */
        post: operations["whatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a borrower lets the lender look at, and what the limit would be without each
         * @description Roles: borrower, agent. Scope: null.
         */
        get: operations["listConsents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/consents/{source}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a consent back: from today on nothing of the source is used
         * @description Roles: borrower. Scope: null.
         */
        post: operations["revokeConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/rewards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An account’s points, how each rule stands and what keeps it from giving points
         * @description Roles: borrower, agent, analyst, approver, auditor, administrator, machine. Scope: rewards:read.
         */
        get: operations["getRewards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/rewards/discounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Points for a lower rate on the next draw; the same id again buys nothing more
         * @description Roles: borrower, machine. Scope: rewards:write.
         */
        post: operations["redeem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a borrower was told, newest first
         * @description Roles: borrower, agent, machine. Scope: notices:read.
         */
        get: operations["listInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/inbox/{message}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks a message as read; the first time counts
         * @description Roles: borrower. Scope: notices:write.
         */
        post: operations["readInboxMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/notice-preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * In which language somebody is told, whether by e-mail, and whether articles are sent
         * @description Roles: borrower, agent, machine. Scope: notices:read.
         */
        get: operations["getNoticePreferences"];
        /**
         * Chooses the language, and opts out of e-mail or articles
         * @description Roles: borrower, agent, machine. Scope: notices:write.
         */
        put: operations["setNoticePreferences"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All articles on credit health
         * @description Anyone.
         */
        get: operations["listArticles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/articles/{article}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One article, in Markdown
         * @description Anyone.
         */
        get: operations["getArticle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Articles that would help an account now, by what holds its limit and by its plan
         * @description Roles: borrower, agent, machine. Scope: notices:read.
         */
        get: operations["suggestArticles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/articles/{article}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An article was read to its end: it is not suggested again, and earns its points once
         * @description Roles: borrower. Scope: notices:write.
         */
        post: operations["readArticle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/alerts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tells those who run the service what headroom monitor saw
         * @description Roles: machine, analyst, administrator. Scope: notices:write.
         */
        post: operations["alert"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where webhooks go
         * @description Roles: administrator. Scope: notices:read.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * A new endpoint; its secret is told this once
         * @description Roles: administrator. Scope: notices:write.
         */
        post: operations["addWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpoint}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One endpoint
         * @description Roles: administrator. Scope: notices:read.
         */
        get: operations["getWebhook"];
        /**
         * Changes where an endpoint is, what it is sent, or switches it on or off
         * @description Roles: administrator. Scope: notices:write.
         */
        put: operations["changeWebhook"];
        post?: never;
        /**
         * Removes an endpoint; what still waits for it is given up
         * @description Roles: administrator. Scope: notices:write.
         */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpoint}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new secret; the one before signs beside it for a while
         * @description Roles: administrator. Scope: notices:write.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/webhooks/{endpoint}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a signed ping at once, and says whether it arrived
         * @description Roles: administrator. Scope: notices:write.
         */
        post: operations["pingWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages on their way, by status; the dead ones wait for somebody
         * @description Roles: administrator. Scope: notices:read.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/deliveries/{delivery}/redeliver": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a message again that was delivered or given up
         * @description Roles: administrator. Scope: notices:write.
         */
        post: operations["redeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/machine-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every key that there ever was, without the keys themselves
         * @description Roles: administrator. Scope: null.
         */
        get: operations["listMachineKeys"];
        put?: never;
        /**
         * Makes the first key of a machine, and tells it this once
         * @description Roles: administrator. Scope: null.
         */
        post: operations["issueMachineKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/machine-keys/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a second key with the same scopes, and sets an end to the first
         * @description Roles: administrator. Scope: null.
         */
        post: operations["rotateMachineKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/machine-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends a key; within five seconds no process takes it any more
         * @description Roles: administrator. Scope: null.
         */
        delete: operations["revokeMachineKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who stands behind an account
         * @description Roles: borrower, agent, machine. Scope: persons:read.
         */
        get: operations["getPerson"];
        /**
         * Keeps who stands behind an account, in place of what was kept before
         * @description Roles: borrower, agent, machine. Scope: persons:write.
         */
        put: operations["putPerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/accounts/{account}/person/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Destroys the key under which a person is kept; decisions stay, and name nobody
         * @description Roles: administrator. Scope: null.
         */
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process answers
         * @description Anyone.
         */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the database answers, so that requests can be sent here
         * @description Anyone.
         */
        get: operations["getReadiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/problems/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a type of problem means
         * @description Anyone.
         */
        get: operations["getProblem"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description an advice, and which of its plans, from 0 */
        AcceptRequest: {
            /** @description a SHA-256 digest in hexadecimal */
            advice: string;
            /** @description a whole number from 0 */
            plan: number;
        };
        /** @description a plan that was accepted */
        AcceptedPlan: {
            /** @description a SHA-256 digest in hexadecimal */
            advice: string;
            /** @description a whole number from 0 */
            plan: number;
            acceptedOn: components["schemas"]["Date"];
            /** @description one of open, kept, missed, expired, replaced */
            state: "open" | "kept" | "missed" | "expired" | "replaced";
            /** @description a date as 2026-11-24, or null */
            endedOn: components["schemas"]["Date"] | null;
            /** @description what was promised */
            promised: {
                day: components["schemas"]["Date"];
                limit: components["schemas"]["Amount"];
            };
            expires: components["schemas"]["Date"];
            /** @description what was decided when its steps were done, or null */
            reached: {
                /** @description a whole number from 1 */
                decision: number;
                limit: components["schemas"]["Amount"];
            } | null;
        };
        /** @description an account as it stands; amounts in major units. `rate` is what a draw costs a year before any discount, where the policy names it */
        Account: {
            id: components["schemas"]["Name"];
            /** @description a name of 1 to 200 printable characters, or null */
            product: components["schemas"]["Name"] | null;
            /** @description an ISO 4217 code */
            currency: string;
            /** @description one of active, frozen, closed */
            status: "active" | "frozen" | "closed";
            limit: components["schemas"]["Amount"];
            balance: components["schemas"]["SignedAmount"];
            reserved: components["schemas"]["Amount"];
            mostDrawn: components["schemas"]["Amount"];
            headroom: components["schemas"]["Amount"];
            /** @description a yearly rate in basis points, as 1460 for 14.6 %, or null */
            rate: number | null;
            /** @description a whole number from 0 */
            events: number;
            /** @description a whole number from 0 */
            decisions: number;
        };
        /** @description accounts in order of id */
        AccountPage: {
            /** @description the items */
            items: components["schemas"]["Account"][];
            /** @description what to send as `after` for the next page, or null */
            next: string | null;
        };
        /** @description what would raise a limit, proved on the policy in force; or what holds it */
        Advice: {
            /** @description a SHA-256 digest in hexadecimal */
            id: string;
            account: components["schemas"]["Name"];
            day: components["schemas"]["Date"];
            /** @description how many months to look ahead, from 1 to 24 */
            horizon: number;
            limit: components["schemas"]["Amount"];
            /** @description one of now, waits, plan, none */
            outcome: "now" | "waits" | "plan" | "none";
            /** @description a rise that is decided and waits: `on` is the first day too late, or the first on which it is offered again, or null */
            awaits: {
                /** @description one of answer, approval, again */
                for: "answer" | "approval" | "again";
                limit: components["schemas"]["Amount"];
                on: components["schemas"]["Date"];
            } | null;
            /** @description in the language that was asked for */
            headline: string;
            /** @description the one of least effort first */
            plans: {
                /** @description how it stands out */
                merits: ("least" | "fastest" | "largest")[];
                /** @description how much it asks of the borrower */
                effort: number;
                day: components["schemas"]["Date"];
                limit: components["schemas"]["Amount"];
                /** @description none where waiting is enough */
                steps: {
                    action: components["schemas"]["Name"];
                    /** @description in the language that was asked for */
                    words: string;
                    by?: components["schemas"]["Date"];
                    until?: components["schemas"]["Date"];
                    amount?: components["schemas"]["Amount"];
                    /** @description a whole number from 0 */
                    parts?: number;
                    /** @description a whole number from 0 */
                    share?: number;
                    /** @description a whole number from 0 */
                    lenders?: number;
                }[];
                /** @description what is taken to be so */
                assumptions: {
                    code: components["schemas"]["Name"];
                    /** @description in the language that was asked for */
                    words: string;
                }[];
                /** @description what would void it */
                voids: {
                    code: components["schemas"]["Name"];
                    /** @description in the language that was asked for */
                    words: string;
                }[];
            }[];
            /** @description what holds the limit where no plan helps */
            holds: {
                code: components["schemas"]["Name"];
                holder: components["schemas"]["Name"];
                /** @description a date as 2026-11-24, or null */
                until: components["schemas"]["Date"] | null;
                /** @description in the language that was asked for */
                words: string;
            }[];
            /** @description what was searched: the certificate */
            search: {
                /** @description a whole number from 0 */
                combinations: number;
                /** @description a whole number from 0 */
                decided: number;
                /** @description a whole number from 0 */
                reviews: number;
                /** @description in the language that was asked for */
                words: string;
            };
            /** @description the policy that it was proved on, as cn-personal@1 */
            policy: string;
            expires: components["schemas"]["Date"];
        };
        /** @description accounts by the advice that they were given last, and what became of accepted plans */
        AdviceCounts: {
            /** @description a whole number from 0 */
            advised: number;
            /** @description a whole number from 0 */
            risesNow: number;
            /** @description a whole number from 0 */
            withPlan: number;
            /** @description a whole number from 0 */
            certifiedWithout: number;
            /** @description a whole number from 0, or null */
            medianDays: number | null;
            /** @description a whole number from 0 */
            accepted: number;
            /** @description a whole number from 0 */
            open: number;
            /** @description a whole number from 0 */
            missed: number;
            /** @description a whole number from 0 */
            expired: number;
            /** @description a whole number from 0 */
            replaced: number;
            /** @description a whole number from 0 */
            carriedOut: number;
            /** @description a whole number from 0 */
            promiseKept: number;
        };
        /** @description what the borrower states, where they do: income, and what can be paid each month beyond what falls due */
        AdviceRequest: {
            /** @description how many months to look ahead, from 1 to 24 */
            horizon?: number;
            monthlyIncome?: components["schemas"]["Amount"];
            spareMonthly?: components["schemas"]["Amount"];
        };
        /** @description what those who run the service should look at, as headroom monitor says it */
        Alerts: {
            /** @description the alerts */
            alerts: {
                day: components["schemas"]["Date"];
                /** @description one of score, characteristic, calibration, group */
                kind: "score" | "characteristic" | "calibration" | "group";
                /** @description a name of 1 to 200 printable characters, or null */
                subject: components["schemas"]["Name"] | null;
                /** @description what was seen */
                value: number;
                /** @description one of watch, shifted */
                band: "watch" | "shifted";
                /** @description in both languages */
                words: {
                    /** @description words, in the language asked for */
                    "zh-CN": string;
                    /** @description words, in the language asked for */
                    en: string;
                };
            }[];
        };
        /**
         * @description an amount from 0 in major units, as 1200 or "1200.50" (a fraction in quotes)
         * @example 1200
         * @example 1200.50
         */
        Amount: number | string;
        /** @description an article */
        Article: {
            id: components["schemas"]["Name"];
            /** @description words, in the language asked for */
            title: string;
            /** @description words, in the language asked for */
            summary: string;
            /** @description how long it takes to read */
            minutes: number;
            /** @description the text, in Markdown */
            body: string;
            /** @description where its facts are from */
            sources: string[];
            /** @description videos on it */
            videos: {
                /** @description words, in the language asked for */
                title: string;
                /** @description https */
                url: string;
            }[];
        };
        /** @description all articles */
        Articles: {
            /** @description all articles */
            items: {
                id: components["schemas"]["Name"];
                /** @description words, in the language asked for */
                title: string;
                /** @description words, in the language asked for */
                summary: string;
                /** @description how long it takes to read */
                minutes: number;
            }[];
        };
        /** @description an amount that is kept free until it is drawn, given back, or its time is over */
        Authorization: {
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            amount: components["schemas"]["Amount"];
            /** @description one of reserved, confirmed, released, expired, declined */
            status: "reserved" | "confirmed" | "released" | "expired" | "declined";
            /** @description one of NOT_AN_AMOUNT, ACCOUNT_CLOSED, NO_LIMIT, FROZEN, PAST_DUE, OVER_HEADROOM, or null */
            reason: ("NOT_AN_AMOUNT" | "ACCOUNT_CLOSED" | "NO_LIMIT" | "FROZEN" | "PAST_DUE" | "OVER_HEADROOM") | null;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            reservedAt: string;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            expiresAt: string;
            drawn: components["schemas"]["Amount"];
        };
        /** @description an authorization, and the headroom that is left after it */
        AuthorizationAnswer: {
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            amount: components["schemas"]["Amount"];
            /** @description one of reserved, confirmed, released, expired, declined */
            status: "reserved" | "confirmed" | "released" | "expired" | "declined";
            /** @description one of NOT_AN_AMOUNT, ACCOUNT_CLOSED, NO_LIMIT, FROZEN, PAST_DUE, OVER_HEADROOM, or null */
            reason: ("NOT_AN_AMOUNT" | "ACCOUNT_CLOSED" | "NO_LIMIT" | "FROZEN" | "PAST_DUE" | "OVER_HEADROOM") | null;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            reservedAt: string;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            expiresAt: string;
            drawn: components["schemas"]["Amount"];
            headroom: components["schemas"]["Amount"];
        };
        /** @description a dispute, a decision under review by a person, or a rise to `amount` that waits for approval; `decision` is the one that the account lived by when it began, `isYours` true where whoever asks has taken it; who of the staff is not for the borrower to see */
        Case: {
            account: components["schemas"]["Name"];
            /** @description one of dispute, review, rise */
            kind: "dispute" | "review" | "rise";
            case: components["schemas"]["Name"];
            openedOn: components["schemas"]["Date"];
            answerBy: components["schemas"]["Date"];
            /** @description an amount from 0 in major units, as 1200 or "1200.50" (a fraction in quotes), or null */
            amount: components["schemas"]["Amount"] | null;
            /** @description of the amount, as ISO 4217 has it */
            currency: string;
            /** @description a whole number from 1, or null */
            decision: number | null;
            /** @description what was said with it, or null */
            note: string | null;
            /** @description a name of 1 to 200 printable characters, or null */
            askedBy: components["schemas"]["Name"] | null;
            /** @description a name of 1 to 200 printable characters, or null */
            takenBy: components["schemas"]["Name"] | null;
            /** @description true where whoever asks has taken it */
            isYours: boolean;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z, or null */
            takenAt: string | null;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z, or null */
            closedAt: string | null;
            /** @description a name of 1 to 200 printable characters, or null */
            closedBy: components["schemas"]["Name"] | null;
            /** @description one of upheld, corrected, overridden, approved, refused, or null */
            outcome: ("upheld" | "corrected" | "overridden" | "approved" | "refused") | null;
            /** @description what the borrower was told, or null */
            words: string | null;
        };
        /** @description what came of it, and what the borrower is told: a rise is approved or refused, all else upheld, corrected or overridden */
        CaseAnswer: {
            /** @description one of upheld, corrected, overridden, approved, refused */
            outcome: "upheld" | "corrected" | "overridden" | "approved" | "refused";
            /** @description what is told */
            words: string;
        };
        /** @description disputes, decisions under review and proposed rises */
        CaseList: {
            /** @description in the order of the route */
            items: components["schemas"]["Case"][];
        };
        /** @description closes an account; the same id twice counts once */
        Closure: {
            id: components["schemas"]["Name"];
        };
        /** @description what was drawn: without an amount, all that was reserved */
        ConfirmRequest: {
            amount?: components["schemas"]["Amount"];
            loan?: components["schemas"]["Name"];
            /** @description what falls due, interest included */
            schedule?: {
                due: components["schemas"]["Date"];
                amount: components["schemas"]["Amount"];
            }[];
        };
        /** @description what the next decision comes to, and what it would come to without each consent */
        Consents: {
            limit: components["schemas"]["Amount"];
            /** @description in the order in which they were given */
            items: {
                source: components["schemas"]["Name"];
                on: components["schemas"]["Date"];
                limitWithout: components["schemas"]["Amount"];
            }[];
        };
        /**
         * @description a date as 2026-11-24
         * @example 2026-11-24
         */
        Date: string;
        /** @description accounts of which something is due, in order of id */
        DeadlinePage: {
            /** @description the items */
            items: components["schemas"]["DueAccount"][];
            /** @description what to send as `after` for the next page, or null */
            next: string | null;
        };
        /** @description a decision with its whole trace, as its digest is taken of it: amounts in minor units */
        Decision: {
            /**
             * @description 1
             * @constant
             */
            v: 1;
            account: components["schemas"]["Name"];
            day: components["schemas"]["Date"];
            /** @description a text */
            currency: string;
            /** @description an amount in minor units */
            limit: number;
            /** @description an amount in minor units */
            previous: number;
            /** @description one of open, rise, stay, cut */
            direction: "open" | "rise" | "stay" | "cut";
            /** @description one of active, frozen */
            status: "active" | "frozen";
            /** @description true or false */
            onAcceptance: boolean;
            /** @description an amount in minor units */
            lowest: number;
            /** @description a text */
            binding: string;
            /** @description the next ceiling, or null */
            next: {
                /** @description a text */
                code: string;
                /** @description an amount in minor units */
                amount: number;
            } | null;
            ceilings: {
                /** @description a text */
                code: string;
                /** @description an amount in minor units, or null */
                amount: number | null;
                /** @description an amount in minor units, or null */
                base: number | null;
                /** @description true or false */
                hard: boolean;
                /** @description an amount in minor units */
                costs: number;
            }[];
            gates: {
                /** @description a text */
                code: string;
                /** @description a text, or null */
                feature: string | null;
                /** @description a whole number, or null */
                seen: number | null;
                /** @description one of atLeast, atMost */
                comparison: "atLeast" | "atMost";
                /** @description a whole number */
                threshold: number;
                /** @description true or false */
                open: boolean;
                /** @description one of hold, cut, freeze */
                effect: "hold" | "cut" | "freeze";
                /** @description a date as 2026-11-24, or null */
                clears: components["schemas"]["Date"] | null;
                /** @description an amount in minor units */
                costs: number;
            }[];
            holds: {
                /** @description a text */
                code: string;
                /** @description one of gate, ceiling, move */
                kind: "gate" | "ceiling" | "move";
            }[];
            /** @description an amount in minor units */
            unheld: number;
            /** @description the score, point by point */
            score: {
                /** @description a whole number */
                raw: number;
                /** @description a whole number */
                used: number;
                /** @description a whole number */
                thirtieths: number;
                /** @description a text */
                rawGrade: string;
                /** @description a text */
                grade: string;
                /** @description a whole number */
                pd: number;
                /** @description an amount in minor units */
                dampingCosts: number;
                characteristics: {
                    /** @description a text */
                    feature: string;
                    /** @description a whole number, or null */
                    value: number | null;
                    /** @description a whole number */
                    bin: number;
                    /** @description a whole number */
                    points: number;
                    /** @description a whole number */
                    lostToBest: number;
                    /** @description a whole number */
                    lostToReference: number;
                }[];
                pairs?: {
                    features: string[];
                    values: (number | null)[];
                    /** @description a whole number */
                    cell: number;
                    /** @description a whole number */
                    points: number;
                    /** @description a whole number */
                    lostToBest: number;
                    /** @description a whole number */
                    lostToReference: number;
                }[];
            };
            /** @description a date as 2026-11-24, or null */
            earliestKnownChange: components["schemas"]["Date"] | null;
            /** @description the documents that it rests on */
            versions: {
                /** @description a whole number */
                catalogue: number;
                /** @description a text */
                policy: string;
                /** @description a text */
                scorecard: string;
                /** @description a text, or null */
                pack: string | null;
                /** @description a text */
                appetite: string;
            };
        };
        /** @description the decisions of an account, newest first */
        DecisionPage: {
            /** @description the items */
            items: components["schemas"]["DecisionSummary"][];
            /** @description what to send as `after` for the next page, or null */
            next: string | null;
        };
        /** @description every ceiling and gate of a decision in words; `costs` is how much higher the limit would be without it */
        DecisionParts: {
            /** @description one of zh-CN, en */
            language: "zh-CN" | "en";
            /** @description lowest first */
            ceilings: {
                /** @description a text */
                code: string;
                /** @description a text */
                name: string;
                /** @description an amount from 0 in major units, as 1200 or "1200.50" (a fraction in quotes), or null */
                amount: components["schemas"]["Amount"] | null;
                costs: components["schemas"]["Amount"];
                /** @description true or false */
                binds: boolean;
                /** @description a text, or null */
                remedy: string | null;
            }[];
            gates: {
                /** @description a text */
                code: string;
                /** @description a text */
                name: string;
                /** @description true or false */
                open: boolean;
                /** @description a text, or null */
                detail: string | null;
                /** @description a date as 2026-11-24, or null */
                clears: components["schemas"]["Date"] | null;
                costs: components["schemas"]["Amount"];
                /** @description a text, or null */
                remedy: string | null;
            }[];
        };
        /** @description a decision of the record; it knows the events up to `throughEvent` */
        DecisionRecord: {
            account: components["schemas"]["Name"];
            /** @description a whole number from 1 */
            number: number;
            /** @description one of events, request, authorization, review, remade, promise */
            cause: "events" | "request" | "authorization" | "review" | "remade" | "promise";
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            madeAt: string;
            /** @description a whole number from 1, or null */
            replaces: number | null;
            asOf: components["schemas"]["Date"];
            madeOn: components["schemas"]["Date"];
            /** @description a whole number from 0 */
            throughEvent: number;
            limit: components["schemas"]["Amount"];
            /** @description a SHA-256 digest in hexadecimal */
            digest: string;
            decision: components["schemas"]["Decision"];
        };
        /** @description which decision is wanted: without `asOf`, the one that knows all that happened until now */
        DecisionRequest: {
            asOf?: components["schemas"]["Date"];
            /** @description true to leave nothing behind */
            dryRun?: boolean;
        };
        /** @description a decision of the record without its trace */
        DecisionSummary: {
            /** @description a whole number from 1 */
            number: number;
            /** @description one of events, request, authorization, review, remade, promise */
            cause: "events" | "request" | "authorization" | "review" | "remade" | "promise";
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            madeAt: string;
            /** @description a whole number from 1, or null */
            replaces: number | null;
            asOf: components["schemas"]["Date"];
            madeOn: components["schemas"]["Date"];
            limit: components["schemas"]["Amount"];
            previous: components["schemas"]["Amount"];
            /** @description one of open, rise, stay, cut */
            direction: "open" | "rise" | "stay" | "cut";
            /** @description one of active, frozen */
            status: "active" | "frozen";
            /** @description a text */
            binding: string;
            /** @description a SHA-256 digest in hexadecimal */
            digest: string;
        };
        /** @description one message on its way to one receiver */
        Delivery: {
            /** @description a whole number from 1 */
            id: number;
            /** @description as webhook-id names it */
            message: string;
            /** @description a name of 1 to 200 printable characters, or null */
            account: components["schemas"]["Name"] | null;
            /** @description one of decision, life, discountUsed, guidance, alert */
            kind: "decision" | "life" | "discountUsed" | "guidance" | "alert";
            /** @description one of webhook, email */
            channel: "webhook" | "email";
            /** @description an endpoint, or borrower or operators */
            target: string;
            /** @description one of waiting, delivered, dead, skipped */
            status: "waiting" | "delivered" | "dead" | "skipped";
            /** @description a whole number from 0 */
            attempts: number;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            nextAt: string;
            /** @description what went wrong last, or null */
            problem: string | null;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z, or null */
            settledAt: string | null;
        };
        /** @description deliveries by number */
        DeliveryPage: {
            /** @description the items */
            items: components["schemas"]["Delivery"][];
            /** @description what to send as `after` for the next page, or null */
            next: string | null;
        };
        /** @description a version of a document with its text */
        Document: {
            /** @description one of limit-policy, scorecard, appetite, jurisdiction-pack, rewards-programme */
            kind: "limit-policy" | "scorecard" | "appetite" | "jurisdiction-pack" | "rewards-programme";
            id: components["schemas"]["Name"];
            /** @description a whole number from 1 */
            version: number;
            effectiveFrom: components["schemas"]["Date"];
            /** @description a SHA-256 digest in hexadecimal */
            digest: string;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            addedAt: string;
            /** @description the text as it was written */
            source: string;
        };
        /** @description a version of a policy, scorecard, appetite, jurisdiction pack or rewards programme; it never changes */
        DocumentAbout: {
            /** @description one of limit-policy, scorecard, appetite, jurisdiction-pack, rewards-programme */
            kind: "limit-policy" | "scorecard" | "appetite" | "jurisdiction-pack" | "rewards-programme";
            id: components["schemas"]["Name"];
            /** @description a whole number from 1 */
            version: number;
            effectiveFrom: components["schemas"]["Date"];
            /** @description a SHA-256 digest in hexadecimal */
            digest: string;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            addedAt: string;
        };
        /** @description every version of the documents of a kind */
        DocumentList: {
            /** @description in the order in which they came */
            items: components["schemas"]["DocumentAbout"][];
        };
        /** @description a document on its way into force, with its text */
        Draft: {
            /** @description the id of a draft */
            draft: string;
            /** @description one of limit-policy, scorecard, appetite, jurisdiction-pack, rewards-programme */
            kind: "limit-policy" | "scorecard" | "appetite" | "jurisdiction-pack" | "rewards-programme";
            id: components["schemas"]["Name"];
            /** @description a whole number from 1 */
            version: number;
            effectiveFrom: components["schemas"]["Date"];
            /** @description a SHA-256 digest in hexadecimal */
            digest: string;
            /** @description one of open, approved, rejected, withdrawn */
            status: "open" | "approved" | "rejected" | "withdrawn";
            author: components["schemas"]["Name"];
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            createdAt: string;
            /** @description a name of 1 to 200 printable characters, or null */
            settledBy: components["schemas"]["Name"] | null;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z, or null */
            settledAt: string | null;
            /** @description why it was approved, rejected or withdrawn, or null */
            reason: string | null;
            /** @description what the check found in every policy it touches */
            findings: {
                /** @description one of error, warning, note */
                severity: "error" | "warning" | "note";
                code: components["schemas"]["Name"];
                /** @description inside the documents, as policy.ceilings[3].rows[2] */
                where: string;
                /** @description in the language that was asked for */
                message: string;
            }[];
            /** @description the text as it was written */
            source: string;
        };
        /** @description a document on its way into force */
        DraftAbout: {
            /** @description the id of a draft */
            draft: string;
            /** @description one of limit-policy, scorecard, appetite, jurisdiction-pack, rewards-programme */
            kind: "limit-policy" | "scorecard" | "appetite" | "jurisdiction-pack" | "rewards-programme";
            id: components["schemas"]["Name"];
            /** @description a whole number from 1 */
            version: number;
            effectiveFrom: components["schemas"]["Date"];
            /** @description a SHA-256 digest in hexadecimal */
            digest: string;
            /** @description one of open, approved, rejected, withdrawn */
            status: "open" | "approved" | "rejected" | "withdrawn";
            author: components["schemas"]["Name"];
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            createdAt: string;
            /** @description a name of 1 to 200 printable characters, or null */
            settledBy: components["schemas"]["Name"] | null;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z, or null */
            settledAt: string | null;
            /** @description why it was approved, rejected or withdrawn, or null */
            reason: string | null;
            /** @description what the check found in every policy it touches */
            findings: {
                /** @description one of error, warning, note */
                severity: "error" | "warning" | "note";
                code: components["schemas"]["Name"];
                /** @description inside the documents, as policy.ceilings[3].rows[2] */
                where: string;
                /** @description in the language that was asked for */
                message: string;
            }[];
        };
        /** @description documents on their way into force */
        DraftList: {
            /** @description newest first, 500 at most */
            items: components["schemas"]["DraftAbout"][];
        };
        /** @description why a draft is approved, rejected or withdrawn; it stays in the chain for ever */
        DraftReason: {
            /** @description why, in a sentence */
            reason: string;
        };
        /** @description what is due of an account by the day */
        DueAccount: {
            account: components["schemas"]["Name"];
            /** @description what is pending, earliest first */
            deadlines: {
                /** @description one of offerExpires, acceptanceApplies, noticeEnds, temporaryEnds, overrideEnds, riseAnswer, requestAnswer, disputeAnswer, reviewAnswer */
                kind: "offerExpires" | "acceptanceApplies" | "noticeEnds" | "temporaryEnds" | "overrideEnds" | "riseAnswer" | "requestAnswer" | "disputeAnswer" | "reviewAnswer";
                on: components["schemas"]["Date"];
                /** @description a name of 1 to 200 printable characters, or null */
                id: components["schemas"]["Name"] | null;
            }[];
        };
        /** @description an event of one of the types accountOpened, consentGranted, consentRevoked, draw, repayment, statement, instalmentConversion, arrearsReported, bureauReport, spending, incomeVerified, businessReceipts, taxFiling, thirdPartyScore, attribute, limitRequested, limitOffered, limitAccepted, limitDeclined, limitApplied, limitFrozen, limitThawed, limitProposed, riseRefused, changeWithdrawn, offerExpired, requestRefused, cutNoticeGiven, temporaryLimitGranted, temporaryLimitEnded, overrideGranted, overrideEnded, ownCapSet, ownCapLifted, offersOptedOut, offersOptedIn, disputeOpened, disputeAnswered, humanReviewAsked, humanReviewAnswered, accountClosed, correction */
        Event: {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "accountOpened";
            product: components["schemas"]["Name"];
            /** @description one of personal, business */
            segment: "personal" | "business";
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "consentGranted";
            source: components["schemas"]["Name"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "consentRevoked";
            source: components["schemas"]["Name"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "draw";
            amount: components["schemas"]["Amount"];
            /** Names the loan that the draw makes */
            loan?: components["schemas"]["Name"];
            /**
             * What falls due, interest included
             * @description a list of {due, amount}
             */
            schedule?: {
                due: components["schemas"]["Date"];
                amount: components["schemas"]["Amount"];
            }[];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "repayment";
            amount: components["schemas"]["Amount"];
            /** The part that lowers the balance; without it, all */
            principal?: components["schemas"]["Amount"];
            /** Without it, the money meets the oldest amount due */
            loan?: components["schemas"]["Name"];
            /**
             * Nothing of the loan falls due any more
             * @description true or false
             */
            settles?: boolean;
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "statement";
            /** Negative where the lender owes the borrower */
            balance: components["schemas"]["SignedAmount"];
            minimumDue?: components["schemas"]["Amount"];
            due?: components["schemas"]["Date"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "instalmentConversion";
            amount: components["schemas"]["Amount"];
            /** @description a number of months from 1 to 600 */
            months: number;
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "arrearsReported";
            /**
             * 0 where the account is current
             * @description a whole number from 0
             */
            daysPastDue: number;
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "bureauReport";
            /** Counts only while the borrower consents to this source */
            source: components["schemas"]["Name"];
            /** @description a whole number from 0 */
            lenders: number;
            balance: components["schemas"]["Amount"];
            monthlyDebtService: components["schemas"]["Amount"];
            /**
             * By others, since the report before this one
             * @description a whole number from 0
             */
            inquiries: number;
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "spending";
            /** Left out where the lender's own records say so */
            source?: components["schemas"]["Name"];
            amount: components["schemas"]["Amount"];
            category?: components["schemas"]["Name"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "incomeVerified";
            /** Counts only while the borrower consents to this source */
            source: components["schemas"]["Name"];
            monthlyIncome: components["schemas"]["Amount"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "businessReceipts";
            /** Left out where the lender's own records say so */
            source?: components["schemas"]["Name"];
            amount: components["schemas"]["Amount"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "taxFiling";
            /** Counts only while the borrower consents to this source */
            source: components["schemas"]["Name"];
            /** For a year */
            taxableIncome: components["schemas"]["Amount"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "thirdPartyScore";
            /** Counts only while the borrower consents to this source */
            source: components["schemas"]["Name"];
            /** @description a whole number */
            score: number;
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "attribute";
            /** Counts only while the borrower consents to this source */
            source: components["schemas"]["Name"];
            name: components["schemas"]["Name"];
            /** @description a whole number */
            value: number;
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "limitRequested";
            amount: components["schemas"]["Amount"];
            /** The last day for an answer */
            answerBy?: components["schemas"]["Date"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "limitOffered";
            amount: components["schemas"]["Amount"];
            /** The first day on which it no longer stands */
            until?: components["schemas"]["Date"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "limitAccepted";
            amount: components["schemas"]["Amount"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "limitDeclined";
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "limitApplied";
            limit: components["schemas"]["Amount"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "limitFrozen";
            reason: components["schemas"]["Name"];
            /**
             * A gate of the policy froze it, and thaws it when it opens
             * @description true or false
             */
            byDecision?: boolean;
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "limitThawed";
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "limitProposed";
            amount: components["schemas"]["Amount"];
            /** The day by which the borrower hears what a person says */
            answerBy: components["schemas"]["Date"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "riseRefused";
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "changeWithdrawn";
            /**
             * What it was
             * @description one of proposed, offered, accepted, noticed
             */
            was?: "proposed" | "offered" | "accepted" | "noticed";
            /** The limit that it would have come to */
            amount?: components["schemas"]["Amount"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "offerExpired";
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "requestRefused";
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "cutNoticeGiven";
            limit: components["schemas"]["Amount"];
            /** The first day on which the cut may take effect */
            until: components["schemas"]["Date"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "temporaryLimitGranted";
            limit: components["schemas"]["Amount"];
            /** The first day without it */
            until: components["schemas"]["Date"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "temporaryLimitEnded";
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "overrideGranted";
            limit: components["schemas"]["Amount"];
            /** The first day without it */
            until: components["schemas"]["Date"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "overrideEnded";
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "ownCapSet";
            amount: components["schemas"]["Amount"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "ownCapLifted";
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "offersOptedOut";
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "offersOptedIn";
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "disputeOpened";
            /** Names the dispute in its answer */
            dispute: components["schemas"]["Name"];
            /** The last day for an answer */
            answerBy?: components["schemas"]["Date"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "disputeAnswered";
            dispute: components["schemas"]["Name"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "humanReviewAsked";
            /** Names the review in its answer */
            review: components["schemas"]["Name"];
            /** The last day for an answer */
            answerBy?: components["schemas"]["Date"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "humanReviewAnswered";
            review: components["schemas"]["Name"];
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "accountClosed";
        } | {
            /**
             * @description 1, the version of the event format
             * @constant
             */
            v: 1;
            /** Chosen by the sender; the same id twice has the effect of once */
            id: components["schemas"]["Name"];
            account: components["schemas"]["Name"];
            /** When it took effect; windows count it there */
            effective: components["schemas"]["Moment"];
            /** When the lender could first use it; without it, at once */
            known?: components["schemas"]["Moment"];
            /** @constant */
            type: "correction";
            /** The id of the event that no longer counts */
            corrects: components["schemas"]["Name"];
            /** @description the event that takes its place, or null */
            replacement: {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "accountOpened";
                product: components["schemas"]["Name"];
                /** @description one of personal, business */
                segment: "personal" | "business";
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "consentGranted";
                source: components["schemas"]["Name"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "consentRevoked";
                source: components["schemas"]["Name"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "draw";
                amount: components["schemas"]["Amount"];
                /** Names the loan that the draw makes */
                loan?: components["schemas"]["Name"];
                /**
                 * What falls due, interest included
                 * @description a list of {due, amount}
                 */
                schedule?: {
                    due: components["schemas"]["Date"];
                    amount: components["schemas"]["Amount"];
                }[];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "repayment";
                amount: components["schemas"]["Amount"];
                /** The part that lowers the balance; without it, all */
                principal?: components["schemas"]["Amount"];
                /** Without it, the money meets the oldest amount due */
                loan?: components["schemas"]["Name"];
                /**
                 * Nothing of the loan falls due any more
                 * @description true or false
                 */
                settles?: boolean;
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "statement";
                /** Negative where the lender owes the borrower */
                balance: components["schemas"]["SignedAmount"];
                minimumDue?: components["schemas"]["Amount"];
                due?: components["schemas"]["Date"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "instalmentConversion";
                amount: components["schemas"]["Amount"];
                /** @description a number of months from 1 to 600 */
                months: number;
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "arrearsReported";
                /**
                 * 0 where the account is current
                 * @description a whole number from 0
                 */
                daysPastDue: number;
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "bureauReport";
                /** Counts only while the borrower consents to this source */
                source: components["schemas"]["Name"];
                /** @description a whole number from 0 */
                lenders: number;
                balance: components["schemas"]["Amount"];
                monthlyDebtService: components["schemas"]["Amount"];
                /**
                 * By others, since the report before this one
                 * @description a whole number from 0
                 */
                inquiries: number;
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "spending";
                /** Left out where the lender's own records say so */
                source?: components["schemas"]["Name"];
                amount: components["schemas"]["Amount"];
                category?: components["schemas"]["Name"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "incomeVerified";
                /** Counts only while the borrower consents to this source */
                source: components["schemas"]["Name"];
                monthlyIncome: components["schemas"]["Amount"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "businessReceipts";
                /** Left out where the lender's own records say so */
                source?: components["schemas"]["Name"];
                amount: components["schemas"]["Amount"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "taxFiling";
                /** Counts only while the borrower consents to this source */
                source: components["schemas"]["Name"];
                /** For a year */
                taxableIncome: components["schemas"]["Amount"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "thirdPartyScore";
                /** Counts only while the borrower consents to this source */
                source: components["schemas"]["Name"];
                /** @description a whole number */
                score: number;
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "attribute";
                /** Counts only while the borrower consents to this source */
                source: components["schemas"]["Name"];
                name: components["schemas"]["Name"];
                /** @description a whole number */
                value: number;
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "limitRequested";
                amount: components["schemas"]["Amount"];
                /** The last day for an answer */
                answerBy?: components["schemas"]["Date"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "limitOffered";
                amount: components["schemas"]["Amount"];
                /** The first day on which it no longer stands */
                until?: components["schemas"]["Date"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "limitAccepted";
                amount: components["schemas"]["Amount"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "limitDeclined";
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "limitApplied";
                limit: components["schemas"]["Amount"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "limitFrozen";
                reason: components["schemas"]["Name"];
                /**
                 * A gate of the policy froze it, and thaws it when it opens
                 * @description true or false
                 */
                byDecision?: boolean;
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "limitThawed";
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "limitProposed";
                amount: components["schemas"]["Amount"];
                /** The day by which the borrower hears what a person says */
                answerBy: components["schemas"]["Date"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "riseRefused";
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "changeWithdrawn";
                /**
                 * What it was
                 * @description one of proposed, offered, accepted, noticed
                 */
                was?: "proposed" | "offered" | "accepted" | "noticed";
                /** The limit that it would have come to */
                amount?: components["schemas"]["Amount"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "offerExpired";
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "requestRefused";
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "cutNoticeGiven";
                limit: components["schemas"]["Amount"];
                /** The first day on which the cut may take effect */
                until: components["schemas"]["Date"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "temporaryLimitGranted";
                limit: components["schemas"]["Amount"];
                /** The first day without it */
                until: components["schemas"]["Date"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "temporaryLimitEnded";
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "overrideGranted";
                limit: components["schemas"]["Amount"];
                /** The first day without it */
                until: components["schemas"]["Date"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "overrideEnded";
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "ownCapSet";
                amount: components["schemas"]["Amount"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "ownCapLifted";
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "offersOptedOut";
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "offersOptedIn";
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "disputeOpened";
                /** Names the dispute in its answer */
                dispute: components["schemas"]["Name"];
                /** The last day for an answer */
                answerBy?: components["schemas"]["Date"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "disputeAnswered";
                dispute: components["schemas"]["Name"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "humanReviewAsked";
                /** Names the review in its answer */
                review: components["schemas"]["Name"];
                /** The last day for an answer */
                answerBy?: components["schemas"]["Date"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "humanReviewAnswered";
                review: components["schemas"]["Name"];
            } | {
                /** When it took effect; windows count it there */
                effective: components["schemas"]["Moment"];
                /** @constant */
                type: "accountClosed";
            } | null;
        };
        /** @description what became of an event; `position` counts the events of its account */
        EventAnswer: {
            id: components["schemas"]["Name"];
            /** @description one of added, duplicate */
            outcome: "added" | "duplicate";
            /** @description a whole number from 1 */
            position?: number;
        };
        /** @description the events of an account in the order of arrival */
        EventPage: {
            /** @description the items */
            items: components["schemas"]["StoredEvent"][];
            /** @description what to send as `after` for the next page, or null */
            next: string | null;
        };
        /** @description what became of one event */
        EventRow: {
            /** @description the place in what was sent, from 1 */
            row: number;
            /** @description the id, where one could be read */
            id?: string;
            /** @description one of added, duplicate, refused */
            outcome: "added" | "duplicate" | "refused";
            /** @description a whole number from 1 */
            position?: number;
            problem?: components["schemas"]["Problem"];
        };
        /** @description what became of each event of a list */
        EventRows: {
            /** @description how many were added */
            added: number;
            /** @description how many were there already */
            duplicate: number;
            /** @description how many were refused */
            refused: number;
            /** @description one for each event, in their order */
            rows: {
                /** @description the place in what was sent, from 1 */
                row: number;
                /** @description the id, where one could be read */
                id?: string;
                /** @description one of added, duplicate, refused */
                outcome: "added" | "duplicate" | "refused";
                /** @description a whole number from 1 */
                position?: number;
                problem?: components["schemas"]["Problem"];
            }[];
        };
        /** @description the last line */
        EventSummary: {
            /** @description what all came to; the last line */
            summary: {
                /** @description how many were added */
                added: number;
                /** @description how many were there already */
                duplicate: number;
                /** @description how many were refused */
                refused: number;
                /** @description false where it broke off */
                finished: boolean;
                problem?: components["schemas"]["Problem"];
            };
        };
        /** @description a decision in words; every entry is whole sentences */
        Explanation: {
            /** @description one of zh-CN, en */
            language: "zh-CN" | "en";
            /** @description a text */
            headline: string;
            why: string[];
            notHigher: {
                /** @description a text */
                code: string;
                sentences: string[];
                costs: components["schemas"]["Amount"];
                /** @description a date as 2026-11-24, or null */
                clears: components["schemas"]["Date"] | null;
                /** @description a text, or null */
                remedy: string | null;
            }[];
            /** @description a text, or null */
            together: string | null;
            score: string[];
            /** @description a text */
            outlook: string;
            adverse: string[];
        };
        /** @description what a borrower was told */
        InboxMessage: {
            /** @description a whole number from 1 */
            id: number;
            /** @description one of decision, life, discountUsed, guidance, alert */
            kind: "decision" | "life" | "discountUsed" | "guidance" | "alert";
            /** @description words, in the language asked for */
            subject: string;
            /** @description the message */
            sections: {
                /** @description words, in the language asked for, or null */
                heading: string | null;
                /** @description a list under a heading, else paragraphs */
                lines: string[];
            }[];
            /** @description a name of 1 to 200 printable characters, or null */
            article: components["schemas"]["Name"] | null;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            createdAt: string;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z, or null */
            readAt: string | null;
        };
        /** @description messages, newest first */
        InboxPage: {
            /** @description messages, newest first */
            items: components["schemas"]["InboxMessage"][];
            /** @description what to send as `after` for the next page, or null */
            next: string | null;
            /** @description a whole number from 0 */
            unread: number;
        };
        /** @description a new key */
        IssuedKey: {
            /** @description the id of a key */
            id: string;
            /** @description a name of up to 63 small letters, digits and hyphens, as core-banking */
            machine: string;
            /** @description the scopes that it is good for, or null */
            scopes: ("accounts:read" | "advice:read" | "advice:write" | "authorizations:read" | "authorizations:write" | "decisions:read" | "decisions:write" | "documents:read" | "documents:write" | "events:read" | "events:write" | "life:write" | "metrics:read" | "notices:read" | "notices:write" | "persons:read" | "persons:write" | "rewards:read" | "rewards:write")[] | null;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            createdAt: string;
            /** @description who made it */
            createdBy: string;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z, or null */
            endsAt: string | null;
            /** @description the key itself: this is the only time it is told */
            key: string;
        };
        /** @description a second key for a machine, with an end for its first */
        KeyRotation: {
            /** @description a name of up to 63 small letters, digits and hyphens, as core-banking */
            machine: string;
            /** @description seconds from 0 to 30 days */
            oldEndsAfterSeconds: number;
        };
        /** @description what stands of a limit, and what is on its way; amounts in major units */
        Life: {
            account: components["schemas"]["Name"];
            /** @description one of active, frozen, closed */
            status: "active" | "frozen" | "closed";
            limit: components["schemas"]["Amount"];
            /** @description the change of the limit that is on its way, or null */
            change: {
                /** @description one of proposed, offered, accepted, noticed */
                status: "proposed" | "offered" | "accepted" | "noticed";
                amount: components["schemas"]["Amount"];
                /** @description a date as 2026-11-24, or null */
                until: components["schemas"]["Date"] | null;
            } | null;
            /** @description what was asked for, or null */
            request: {
                amount: components["schemas"]["Amount"];
                on: components["schemas"]["Date"];
                /** @description a date as 2026-11-24, or null */
                answerBy: components["schemas"]["Date"] | null;
            } | null;
            /** @description what lies over the limit, or null */
            temporary: {
                limit: components["schemas"]["Amount"];
                until: components["schemas"]["Date"];
            } | null;
            /** @description what persons have decided instead for a while, or null */
            override: {
                limit: components["schemas"]["Amount"];
                until: components["schemas"]["Date"];
            } | null;
            /** @description an amount from 0 in major units, as 1200 or "1200.50" (a fraction in quotes), or null */
            ownCap: components["schemas"]["Amount"] | null;
            /** @description true where no offers are wanted */
            optedOut: boolean;
            /** @description the last offer that was not taken up: it was declined, or its time was over, or null */
            declined: {
                amount: components["schemas"]["Amount"];
                on: components["schemas"]["Date"];
                expired: boolean;
            } | null;
            /** @description who froze it, and why, or null */
            freeze: {
                /** @description one of person, decision */
                by: "person" | "decision";
                /** @description why, or null */
                reason: string | null;
            } | null;
            /** @description disputes that wait for their answer */
            disputes: {
                id: components["schemas"]["Name"];
                on: components["schemas"]["Date"];
                /** @description a date as 2026-11-24, or null */
                answerBy: components["schemas"]["Date"] | null;
            }[];
            /** @description reviews by a person that were asked for */
            reviews: {
                id: components["schemas"]["Name"];
                on: components["schemas"]["Date"];
                /** @description a date as 2026-11-24, or null */
                answerBy: components["schemas"]["Date"] | null;
            }[];
            /** @description a date as 2026-11-24, or null */
            feesBarredUntil: components["schemas"]["Date"] | null;
            /** @description what is pending, earliest first */
            deadlines: {
                /** @description one of offerExpires, acceptanceApplies, noticeEnds, temporaryEnds, overrideEnds, riseAnswer, requestAnswer, disputeAnswer, reviewAnswer */
                kind: "offerExpires" | "acceptanceApplies" | "noticeEnds" | "temporaryEnds" | "overrideEnds" | "riseAnswer" | "requestAnswer" | "disputeAnswer" | "reviewAnswer";
                on: components["schemas"]["Date"];
                /** @description a name of 1 to 200 printable characters, or null */
                id: components["schemas"]["Name"] | null;
            }[];
            /** @description a date as 2026-11-24, or null */
            nextReview: components["schemas"]["Date"] | null;
        };
        /** @description what staff does; the same id twice counts once */
        LifeMeasure: {
            id: components["schemas"]["Name"];
            /** @constant */
            type: "freeze";
            /** @description why, in a sentence */
            reason: string;
        } | {
            id: components["schemas"]["Name"];
            /** @constant */
            type: "thaw";
        } | {
            id: components["schemas"]["Name"];
            /** @constant */
            type: "askTemporary";
            limit: components["schemas"]["Amount"];
            until: components["schemas"]["Date"];
        } | {
            id: components["schemas"]["Name"];
            /** @constant */
            type: "endTemporary";
        } | {
            id: components["schemas"]["Name"];
            /** @constant */
            type: "endOverride";
        } | {
            id: components["schemas"]["Name"];
            /** @constant */
            type: "askReview";
            review: components["schemas"]["Name"];
            /** @description what there is to say to whoever looks at it */
            note?: string;
        };
        /** @description what followed from a request */
        LifeReply: {
            /** @description the events that followed */
            steps: components["schemas"]["Name"][];
            /** @description true where it was asked before */
            repeated: boolean;
        };
        /** @description what a borrower asks; the same id twice counts once */
        LifeRequest: {
            id: components["schemas"]["Name"];
            /** @constant */
            type: "accept";
            amount?: components["schemas"]["Amount"];
        } | {
            id: components["schemas"]["Name"];
            /** @constant */
            type: "decline";
        } | {
            id: components["schemas"]["Name"];
            /** @constant */
            type: "request";
            amount: components["schemas"]["Amount"];
        } | {
            id: components["schemas"]["Name"];
            /** @constant */
            type: "askTemporary";
            limit: components["schemas"]["Amount"];
            until: components["schemas"]["Date"];
        } | {
            id: components["schemas"]["Name"];
            /** @constant */
            type: "endTemporary";
        } | {
            id: components["schemas"]["Name"];
            /** @constant */
            type: "setCap";
            amount: components["schemas"]["Amount"];
        } | {
            id: components["schemas"]["Name"];
            /** @constant */
            type: "liftCap";
        } | {
            id: components["schemas"]["Name"];
            /** @constant */
            type: "optOut";
        } | {
            id: components["schemas"]["Name"];
            /** @constant */
            type: "optIn";
        } | {
            id: components["schemas"]["Name"];
            /** @constant */
            type: "openDispute";
            dispute: components["schemas"]["Name"];
            /** @description what there is to say to whoever looks at it */
            note?: string;
        } | {
            id: components["schemas"]["Name"];
            /** @constant */
            type: "askReview";
            review: components["schemas"]["Name"];
            /** @description what there is to say to whoever looks at it */
            note?: string;
        };
        /** @description how a limit came to be; an offer alone does not move it */
        LimitHistory: {
            /** @description oldest first */
            items: {
                on: components["schemas"]["Date"];
                limit: components["schemas"]["Amount"];
                /** @description one of accepted, notice, set, closed */
                way: "accepted" | "notice" | "set" | "closed";
                /** @description the number of the decision behind it, or null */
                decision: number | null;
            }[];
        };
        /** @description what is known of a key: never the key itself */
        MachineKey: {
            /** @description the id of a key */
            id: string;
            /** @description a name of up to 63 small letters, digits and hyphens, as core-banking */
            machine: string;
            /** @description the scopes that it is good for, or null */
            scopes: ("accounts:read" | "advice:read" | "advice:write" | "authorizations:read" | "authorizations:write" | "decisions:read" | "decisions:write" | "documents:read" | "documents:write" | "events:read" | "events:write" | "life:write" | "metrics:read" | "notices:read" | "notices:write" | "persons:read" | "persons:write" | "rewards:read" | "rewards:write")[] | null;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            createdAt: string;
            /** @description who made it */
            createdBy: string;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z, or null */
            endsAt: string | null;
        };
        /** @description every key that there ever was */
        MachineKeyList: {
            /** @description oldest first */
            items: components["schemas"]["MachineKey"][];
        };
        /** @description a decision made; its number is null where it was a dry run */
        MadeDecision: {
            /** @description a whole number from 1, or null */
            number: number | null;
            /** @description a SHA-256 digest in hexadecimal */
            digest: string;
            limit: components["schemas"]["Amount"];
            decision: components["schemas"]["Decision"];
        };
        /**
         * @description a date as 2026-11-24, or a moment as 2026-11-24T08:30:00Z or …+08:00
         * @example 2026-11-24
         * @example 2026-11-24T08:30:00Z
         */
        Moment: string;
        /** @description a name of 1 to 200 printable characters */
        Name: string;
        /** @description a document that somebody else is to approve */
        NewDraft: {
            /** @description the document in YAML or JSON */
            source: string;
        };
        /** @description a key to be made; without scopes it is good for everything that a machine may do */
        NewMachineKey: {
            /** @description a name of up to 63 small letters, digits and hyphens, as core-banking */
            machine: string;
            /** @description the scopes that it is good for, or null */
            scopes?: ("accounts:read" | "advice:read" | "advice:write" | "authorizations:read" | "authorizations:write" | "decisions:read" | "decisions:write" | "documents:read" | "documents:write" | "events:read" | "events:write" | "life:write" | "metrics:read" | "notices:read" | "notices:write" | "persons:read" | "persons:write" | "rewards:read" | "rewards:write")[] | null;
        };
        /** @description a limit that is to stand over the one in force until a day, 90 days ahead at most */
        NewOverride: {
            limit: components["schemas"]["Amount"];
            until: components["schemas"]["Date"];
            /** @description why, in a sentence */
            reason: string;
        };
        /** @description an endpoint with its new secret */
        NewWebhookEndpoint: {
            id: components["schemas"]["Name"];
            /** @description where it is sent */
            url: string;
            /** @description what it is sent; everything where empty */
            kinds: ("decision" | "life" | "discountUsed" | "guidance" | "alert")[];
            /** @description whether anything is sent there */
            enabled: boolean;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            createdAt: string;
            /** @description how many secrets sign now */
            secrets: number;
            /** @description signs from now on; told this once */
            secret: string;
        };
        /** @description how somebody wants to be told */
        NoticePreferences: {
            /** @description one of zh-CN, en, or null */
            language: ("zh-CN" | "en") | null;
            /** @description whether notices come by e-mail as well */
            email: boolean;
            /** @description whether articles are sent */
            guidance: boolean;
        };
        /** @description a limit that people decide against the policy, for a while */
        Override: {
            /** @description the id of an override */
            override: string;
            account: components["schemas"]["Name"];
            limit: components["schemas"]["Amount"];
            /** @description of the limit, as ISO 4217 has it */
            currency: string;
            until: components["schemas"]["Date"];
            /** @description why, in a sentence */
            reason: string;
            proposedBy: components["schemas"]["Name"];
            /** @description true where whoever asks has proposed it */
            isYours: boolean;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            proposedAt: string;
            /** @description one of open, approved, rejected, withdrawn */
            status: "open" | "approved" | "rejected" | "withdrawn";
            /** @description a name of 1 to 200 printable characters, or null */
            settledBy: components["schemas"]["Name"] | null;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z, or null */
            settledAt: string | null;
            /** @description why it was settled so, or null */
            settledReason: string | null;
        };
        /** @description overrides */
        OverrideList: {
            /** @description in the order of the route */
            items: components["schemas"]["Override"][];
        };
        /** @description why an override is approved, rejected or withdrawn; it stays in the chain for ever */
        OverrideReason: {
            /** @description why, in a sentence */
            reason: string;
        };
        /** @description who stands behind an account; null for what is not known */
        Person: {
            /** @description a name of 1 to 200 printable characters, or null */
            name: components["schemas"]["Name"] | null;
            /** @description an e-mail address, or null */
            email: string | null;
            /** @description a telephone number of 4 to 30 digits, spaces, brackets and hyphens, or null */
            phone: string | null;
            /** @description one of zh-CN, en, or null */
            language: ("zh-CN" | "en") | null;
            /** @description an address for letters, or null */
            noticeAddress: string | null;
        };
        /** @description that personal details were kept */
        PersonChanged: {
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            changedAt: string;
        };
        /** @description that a person was erased */
        PersonErased: {
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            erasedAt: string;
        };
        /** @description what came of a message that was sent at once */
        Ping: {
            /** @description whether it was answered with 2xx */
            arrived: boolean;
            /** @description the status of the answer, or null */
            status: number | null;
            /** @description what went wrong, or null */
            problem: string | null;
        };
        /** @description the plans that an account has accepted */
        Plans: {
            /** @description newest first */
            items: {
                /** @description a SHA-256 digest in hexadecimal */
                advice: string;
                /** @description a whole number from 0 */
                plan: number;
                acceptedOn: components["schemas"]["Date"];
                /** @description one of open, kept, missed, expired, replaced */
                state: "open" | "kept" | "missed" | "expired" | "replaced";
                /** @description a date as 2026-11-24, or null */
                endedOn: components["schemas"]["Date"] | null;
                /** @description what was promised */
                promised: {
                    day: components["schemas"]["Date"];
                    limit: components["schemas"]["Amount"];
                };
                expires: components["schemas"]["Date"];
                /** @description what was decided when its steps were done, or null */
                reached: {
                    /** @description a whole number from 1 */
                    decision: number;
                    limit: components["schemas"]["Amount"];
                } | null;
                /** @description its steps */
                steps: {
                    action: components["schemas"]["Name"];
                    /** @description in the language that was asked for */
                    words: string;
                    by?: components["schemas"]["Date"];
                    until?: components["schemas"]["Date"];
                    amount?: components["schemas"]["Amount"];
                    /** @description a whole number from 0 */
                    parts?: number;
                    /** @description a whole number from 0 */
                    share?: number;
                    /** @description a whole number from 0 */
                    lenders?: number;
                    /** @description one of done, due, missed */
                    standing: "done" | "due" | "missed";
                }[];
            }[];
        };
        /** @description why a request was not met */
        Problem: {
            /** @description names the kind of problem, as /problems/NAME */
            type: string;
            /** @description the kind of problem in words, in the language asked for */
            title: string;
            /** @description the status of the answer */
            status: number;
            /** @description what it was this time */
            detail?: string;
            /** @description the request, as the log names it */
            instance?: string;
            /** @description everything that is wrong with the request */
            errors?: {
                /** @description the field; empty for the whole */
                path: string;
                /** @description what was expected there, and what was found */
                message: string;
            }[];
        };
        /** @description a type of problem */
        ProblemKind: {
            /** @description names the kind of problem, as /problems/NAME */
            type: string;
            /** @description the status that it is answered with */
            status: number;
            /** @description what it is, in both languages */
            title: {
                /** @description words in Chinese */
                "zh-CN": string;
                /** @description words in English */
                en: string;
            };
        };
        /** @description when it was read first */
        Read: {
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            readAt: string;
        };
        /** @description points for a lower rate: `rate` is what the next draw would have, where that is another than the policy names */
        RedeemRequest: {
            id: components["schemas"]["Name"];
            /** @description a yearly rate in basis points, as 1460 for 14.6 % */
            rate?: number;
        };
        /** @description a lower rate that was bought, and the points that are left */
        Redeemed: {
            id: components["schemas"]["Name"];
            /** @description a yearly rate in basis points, as 1460 for 14.6 % */
            lowersBy: number;
            /** @description a yearly rate in basis points, as 1460 for 14.6 %, or null */
            rateWas: number | null;
            /** @description a yearly rate in basis points, as 1460 for 14.6 %, or null */
            rate: number | null;
            until: components["schemas"]["Date"];
            /** @description one of open, used, lapsed */
            state: "open" | "used" | "lapsed";
            /** @description a name of 1 to 200 printable characters, or null */
            draw: components["schemas"]["Name"] | null;
            /** @description points; below 0 where they are taken or owed */
            balance: number;
        };
        /** @description a decision made again from the event log and the documents of then */
        Replay: {
            /** @description a SHA-256 digest in hexadecimal */
            recorded: string;
            /** @description a SHA-256 digest in hexadecimal */
            replayed: string;
            /** @description true or false */
            same: boolean;
            decision: components["schemas"]["Decision"];
        };
        /** @description an amount to keep free; the same id again gives the same answer */
        ReserveRequest: {
            id: components["schemas"]["Name"];
            amount: components["schemas"]["Amount"];
            /** @description how long it is kept free, from 1 to 2592000 seconds */
            seconds: number;
        };
        /** @description how far a review has come */
        Review: {
            asOf: components["schemas"]["Date"];
            /** @description a name of 1 to 200 printable characters, or null */
            after: components["schemas"]["Name"] | null;
            /** @description a whole number from 0 */
            decided: number;
            /** @description a whole number from 0 */
            changed: number;
            /** @description a whole number from 0 */
            withoutPolicy: number;
            /** @description true once every account was decided */
            finished: boolean;
        };
        /** @description a part of a review of all accounts */
        ReviewRequest: {
            /** @description how many accounts at most, from where it stopped */
            accounts: number;
        };
        /** @description an account’s points, and how each rule stands */
        Rewards: {
            account: components["schemas"]["Name"];
            /** @description id and version, as cn-personal-rewards@1; null where none is in force: nothing is earned, or null */
            programme: string | null;
            /** @description points; below 0 where they are taken or owed */
            balance: number;
            /** @description true where the account is in the comparison group */
            heldOut: boolean;
            /** @description oldest first */
            lots: {
                earned: components["schemas"]["Date"];
                /** @description points; below 0 where they are taken or owed */
                left: number;
                expires: components["schemas"]["Date"];
            }[];
            /** @description in the order of the programme */
            rules: {
                code: components["schemas"]["Name"];
                /** @description in the language that was asked for */
                words: string;
                /** @description one of behaviour, guidance */
                kind: "behaviour" | "guidance";
                /** @description points; below 0 where they are taken or owed */
                each: number;
                /** @description a whole number from 0 */
                times: number;
                /** @description points; below 0 where they are taken or owed */
                points: number;
                /** @description a date as 2026-11-24, or null */
                last: components["schemas"]["Date"] | null;
                /** @description a date as 2026-11-24, or null */
                again: components["schemas"]["Date"] | null;
                /** @description all of these have to hold */
                conditions: {
                    feature: components["schemas"]["Name"];
                    /** @description in the language that was asked for */
                    words: string;
                    /** @description holds from this value up */
                    atLeast?: number;
                    /** @description holds up to this value */
                    atMost?: number;
                    /** @description what it is now, or null */
                    value: number | null;
                    holds: boolean;
                }[];
                /** @description why it gives no points though they hold, or null */
                refused: {
                    code: components["schemas"]["Name"];
                    /** @description in the language that was asked for */
                    words: string;
                } | null;
            }[];
            /** @description what points buy: a lower rate on the next draw within a term of days, or null */
            offer: {
                /** @description points; below 0 where they are taken or owed */
                costs: number;
                /** @description a yearly rate in basis points, as 1460 for 14.6 % */
                lowersBy: number;
                /** @description a yearly rate in basis points, as 1460 for 14.6 % */
                floor: number;
                /** @description a whole number from 0 */
                term: number;
                /** @description the largest draw, and the longest in days */
                upTo: {
                    amount: components["schemas"]["Amount"];
                    /** @description a whole number from 0 */
                    days: number;
                };
                affordable: boolean;
            } | null;
            /** @description those bought so far */
            discounts: {
                id: components["schemas"]["Name"];
                /** @description a yearly rate in basis points, as 1460 for 14.6 % */
                lowersBy: number;
                /** @description a yearly rate in basis points, as 1460 for 14.6 %, or null */
                rateWas: number | null;
                /** @description a yearly rate in basis points, as 1460 for 14.6 %, or null */
                rate: number | null;
                until: components["schemas"]["Date"];
                /** @description one of open, used, lapsed */
                state: "open" | "used" | "lapsed";
                /** @description a name of 1 to 200 printable characters, or null */
                draw: components["schemas"]["Name"] | null;
            }[];
            /** @description the last 500, newest first */
            history: {
                id: components["schemas"]["Name"];
                on: components["schemas"]["Date"];
                /** @description one of fund, issue, reverse, expire, spend, settle, lapse */
                kind: "fund" | "issue" | "reverse" | "expire" | "spend" | "settle" | "lapse";
                /** @description points; below 0 where they are taken or owed */
                points: number;
                /** @description the rule, or the transaction that it ends, or null */
                of: string | null;
            }[];
        };
        /** @description how a new secret takes over */
        SecretRotation: {
            /** @description hours for which the old secret signs beside the new, at most 168; usually 24 */
            overlapHours?: number;
        };
        /**
         * @description an amount in major units, as 1200 or "-12.50" (a fraction in quotes)
         * @example 1200
         * @example -12.50
         */
        SignedAmount: number | string;
        /** @description what the engine decides the futures of an account by, in its own terms */
        Standpoint: {
            /**
             * @description 1
             * @constant
             */
            v: 1;
            account: components["schemas"]["Name"];
            /** @description a day, counted from 1970-01-01 */
            day: number;
            /** @description the score that the last decision used, or null */
            score: {
                /** @description of a point */
                thirtieths: number;
                /** @description a day, counted from 1970-01-01 */
                on: number;
            } | null;
            /** @description the documents in force */
            rules: {
                /** @description as the engine reads it: amounts in minor units */
                policy: {
                    [key: string]: unknown;
                };
                /** @description as the engine reads it: amounts in minor units */
                scorecard: {
                    [key: string]: unknown;
                };
                /** @description as the engine reads it: amounts in minor units, or null */
                pack: {
                    [key: string]: unknown;
                } | null;
                /** @description as the engine reads it: amounts in minor units */
                appetite: {
                    [key: string]: unknown;
                };
            };
            /** @description decimals of the currency */
            digits: number;
            /** @description in the order of arrival */
            events: {
                [key: string]: unknown;
            }[];
        };
        /** @description that all is well */
        State: {
            /**
             * @description ok
             * @constant
             */
            status: "ok";
        };
        /** @description an event of the log; `position` counts from 1 in the order of arrival */
        StoredEvent: {
            /** @description a whole number from 1 */
            position: number;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            receivedAt: string;
            event: components["schemas"]["Event"];
        };
        /** @description articles that would help an account now */
        SuggestedArticles: {
            /** @description most helpful first */
            items: {
                id: components["schemas"]["Name"];
                /** @description words, in the language asked for */
                title: string;
                /** @description words, in the language asked for */
                summary: string;
                /** @description how long it takes to read */
                minutes: number;
                /** @description a reason code or an action */
                because: string;
            }[];
        };
        /** @description where webhooks go; its secrets are never shown again */
        WebhookEndpoint: {
            id: components["schemas"]["Name"];
            /** @description where it is sent */
            url: string;
            /** @description what it is sent; everything where empty */
            kinds: ("decision" | "life" | "discountUsed" | "guidance" | "alert")[];
            /** @description whether anything is sent there */
            enabled: boolean;
            /** @description a moment in UTC, as 2026-11-24T08:30:00.000Z */
            createdAt: string;
            /** @description how many secrets sign now */
            secrets: number;
        };
        /** @description where webhooks are to go */
        WebhookEndpointWish: {
            /** @description an address with https */
            url: string;
            /** @description what it is to be sent; everything where empty or left out */
            kinds?: ("decision" | "life" | "discountUsed" | "guidance" | "alert")[];
            /** @description false switches it off; true where it is left out */
            enabled?: boolean;
        };
        /** @description all endpoints */
        WebhookEndpoints: {
            /** @description all endpoints */
            items: components["schemas"]["WebhookEndpoint"][];
        };
        /** @description the limit that a supposition leads to, each rise on the way being accepted */
        WhatIf: {
            /** @description what was counted: never more than there is room for */
            supposed: {
                pay: components["schemas"]["Amount"];
                /** @description a whole number from 0 */
                lenders: number;
                /** @description a review from now, from 1 to 12; 0 is tomorrow */
                months: number;
            };
            /** @description how far a supposition can go, and what other lenders are owed as of the last report */
            room: {
                pay: components["schemas"]["Amount"];
                /** @description a whole number from 0 */
                lenders: number;
                /** @description a whole number from 0 */
                months: number;
                owedElsewhere: components["schemas"]["Amount"];
            };
            day: components["schemas"]["Date"];
            limit: components["schemas"]["Amount"];
            /** @description the limit after each review on the way, the last one included */
            path: {
                day: components["schemas"]["Date"];
                limit: components["schemas"]["Amount"];
            }[];
            /** @description why the limit is not higher then */
            holds: {
                code: components["schemas"]["Name"];
                /** @description in the language that was asked for */
                words: string;
            }[];
            /** @description what is taken to be so */
            assumptions: {
                code: components["schemas"]["Name"];
                /** @description in the language that was asked for */
                words: string;
            }[];
        };
        /** @description paid today beyond what falls due, other lenders paid off today, and how long to wait; each nothing where it is left out */
        WhatIfRequest: {
            pay?: components["schemas"]["Amount"];
            /** @description a whole number from 0 */
            lenders?: number;
            /** @description a review from now, from 1 to 12; 0 is tomorrow */
            months?: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    appendEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Event"] | components["schemas"]["Event"][];
                "application/x-ndjson": components["schemas"]["Event"];
            };
        };
        responses: {
            /** @description what became of an event, or of each of a list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventAnswer"] | components["schemas"]["EventRows"];
                    "application/x-ndjson": components["schemas"]["EventRow"] | components["schemas"]["EventSummary"];
                };
            };
            /** @description what became of an event; `position` counts the events of its account */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventAnswer"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `id_must_not_be_taken`: This id was used before with another content.
             *
             *     `account_must_be_opened_once`: The account is open already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `id_must_not_be_reserved`: Ids that begin with "headroom:" are the service's own.
             *
             *     `event_must_not_be_in_future`: The event lies beyond tomorrow.
             *
             *     `correction_must_be_of_same_account`: The event to be corrected belongs to another account.
             *
             *     `event_must_be_usable`: The account's history cannot take this event.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the events of an account in the order of arrival */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             *
             *     `cursor_must_be_from_page`: The cursor is not one that a page was given out with.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                prefix?: components["schemas"]["Name"];
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description accounts in order of id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPage"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             *
             *     `cursor_must_be_from_page`: The cursor is not one that a page was given out with.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description an account as it stands; amounts in major units. `rate` is what a draw costs a year before any discount, where the policy names it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDecisions: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the decisions of an account, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionPage"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             *
             *     `cursor_must_be_from_page`: The cursor is not one that a page was given out with.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            /** @description a decision made; its number is null where it was a dry run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeDecision"];
                };
            };
            /** @description a decision made; its number is null where it was a dry run */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeDecision"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `first_request_must_be_finished`: The first request with this idempotency key is still under way.
             *
             *     `policy_must_be_in_force`: No policy is in force for this product on this day.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_must_not_be_reused`: This idempotency key was used before for another request.
             *
             *     `as_of_must_not_be_in_future`: No decision can be made as of a day after tomorrow.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDecision: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a decision of the record; it knows the events up to `throughEvent` */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionRecord"];
                };
            };
            /** @description as If-None-Match says */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `decision_must_exist`: There is no such decision. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainDecision: {
        parameters: {
            query?: {
                language?: "zh-CN" | "en";
            };
            header?: never;
            path: {
                account: components["schemas"]["Name"];
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a decision in words; every entry is whole sentences */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `decision_must_exist`: There is no such decision. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nameDecisionParts: {
        parameters: {
            query?: {
                language?: "zh-CN" | "en";
            };
            header?: never;
            path: {
                account: components["schemas"]["Name"];
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description every ceiling and gate of a decision in words; `costs` is how much higher the limit would be without it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecisionParts"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `decision_must_exist`: There is no such decision. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayDecision: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a decision made again from the event log and the documents of then */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replay"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `decision_must_exist`: There is no such decision. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `first_request_must_be_finished`: The first request with this idempotency key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reserve: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReserveRequest"];
            };
        };
        responses: {
            /** @description an authorization, and the headroom that is left after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizationAnswer"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `first_request_must_be_finished`: The first request with this idempotency key is still under way.
             *
             *     `id_must_not_be_taken`: This id was used before with another content.
             *
             *     `policy_must_be_in_force`: No policy is in force for this product on this day.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_must_not_be_reused`: This idempotency key was used before for another request.
             *
             *     `amount_must_be_positive`: The amount is not above 0.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuthorization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
                id: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description an amount that is kept free until it is drawn, given back, or its time is over */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authorization"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `authorization_must_exist`: There is no such authorization. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirm: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
                id: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            /** @description an authorization, and the headroom that is left after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizationAnswer"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `account_must_be_opened`: There is no such account.
             *
             *     `authorization_must_exist`: There is no such authorization.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `first_request_must_be_finished`: The first request with this idempotency key is still under way.
             *
             *     `authorization_must_be_reserved`: The amount is not reserved any more: it was drawn, released, declined, or its time is over.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_must_not_be_reused`: This idempotency key was used before for another request.
             *
             *     `amount_must_be_positive`: The amount is not above 0.
             *
             *     `amount_must_not_exceed_reserved`: More than was reserved cannot be drawn.
             *
             *     `due_date_must_not_be_past`: Nothing can fall due before the day of its draw.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    release: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
                id: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description an authorization, and the headroom that is left after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthorizationAnswer"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `account_must_be_opened`: There is no such account.
             *
             *     `authorization_must_exist`: There is no such authorization.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `first_request_must_be_finished`: The first request with this idempotency key is still under way.
             *
             *     `authorization_must_be_reserved`: The amount is not reserved any more: it was drawn, released, declined, or its time is over.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLife: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description what stands of a limit, and what is on its way; amounts in major units */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Life"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLimitHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description how a limit came to be; an offer alone does not move it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LimitHistory"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askOfLife: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LifeRequest"];
            };
        };
        responses: {
            /** @description what followed from a request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LifeReply"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `first_request_must_be_finished`: The first request with this idempotency key is still under way.
             *
             *     `id_must_not_be_taken`: This id was used before with another content.
             *
             *     `policy_must_be_in_force`: No policy is in force for this product on this day.
             *
             *     `TIME_BACKWARDS`: Something later has already happened on this account; time does not run backwards.
             *
             *     `ACCOUNT_CLOSED`: This account is closed.
             *
             *     `OFFER_EXPIRED`: The offer has expired.
             *
             *     `NO_OFFER`: There is no offer to answer.
             *
             *     `FROZEN`: The line is frozen; the limit cannot rise until it is thawed.
             *
             *     `CUT_PENDING`: A cut has been announced; no temporary limit can be granted before it.
             *
             *     `REQUEST_PENDING`: A request for a higher limit is already being answered.
             *
             *     `OPTED_OUT`: The borrower has chosen not to be offered a higher limit.
             *
             *     `NOT_REQUESTED`: A higher limit takes the borrower’s own request.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_must_not_be_reused`: This idempotency key was used before for another request.
             *
             *     `amount_must_be_positive`: The amount is not above 0.
             *
             *     `DATE_PASSED`: The end has to be later than today.
             *
             *     `DATE_TOO_FAR`: The end is later than this may last.
             *
             *     `NOT_A_RISE`: The amount has to be above the present limit.
             *
             *     `ABOVE_OFFER`: The amount is above what was offered.
             *
             *     `ABOVE_CEILINGS`: The amount is above the most that the decision allows.
             *
             *     `ABOVE_OWN_CAP`: The amount is above the cap that you set yourself; lift the cap first if you want more.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnLife: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LifeMeasure"];
            };
        };
        responses: {
            /** @description what followed from a request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LifeReply"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `first_request_must_be_finished`: The first request with this idempotency key is still under way.
             *
             *     `id_must_not_be_taken`: This id was used before with another content.
             *
             *     `policy_must_be_in_force`: No policy is in force for this product on this day.
             *
             *     `TIME_BACKWARDS`: Something later has already happened on this account; time does not run backwards.
             *
             *     `ACCOUNT_CLOSED`: This account is closed.
             *
             *     `FROZEN`: The line is frozen; the limit cannot rise until it is thawed.
             *
             *     `FROZEN_BY_RULE`: A rule froze the line; the decision that finds the cause gone thaws it, not a person.
             *
             *     `CUT_PENDING`: A cut has been announced; no temporary limit can be granted before it.
             *
             *     `OPTED_OUT`: The borrower has chosen not to be offered a higher limit.
             *
             *     `NOT_REQUESTED`: A higher limit takes the borrower’s own request.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_must_not_be_reused`: This idempotency key was used before for another request.
             *
             *     `amount_must_be_positive`: The amount is not above 0.
             *
             *     `DATE_PASSED`: The end has to be later than today.
             *
             *     `DATE_TOO_FAR`: The end is later than this may last.
             *
             *     `NOT_A_RISE`: The amount has to be above the present limit.
             *
             *     `ABOVE_CEILINGS`: The amount is above the most that the decision allows.
             *
             *     `ABOVE_OWN_CAP`: The amount is above the cap that you set yourself; lift the cap first if you want more.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeAccount: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Closure"];
            };
        };
        responses: {
            /** @description what followed from a request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LifeReply"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `first_request_must_be_finished`: The first request with this idempotency key is still under way.
             *
             *     `id_must_not_be_taken`: This id was used before with another content.
             *
             *     `TIME_BACKWARDS`: Something later has already happened on this account; time does not run backwards.
             *
             *     `ACCOUNT_CLOSED`: This account is closed.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeadlines: {
        parameters: {
            query: {
                by: components["schemas"]["Date"];
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description accounts of which something is due, in order of id */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlinePage"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             *
             *     `cursor_must_be_from_page`: The cursor is not one that a page was given out with.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                asOf: components["schemas"]["Date"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description how far a review has come */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `as_of_must_not_be_in_future`: No decision can be made as of a day after tomorrow. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    goOnWithReview: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                asOf: components["schemas"]["Date"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewRequest"];
            };
        };
        responses: {
            /** @description how far a review has come */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `first_request_must_be_finished`: The first request with this idempotency key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_must_not_be_reused`: This idempotency key was used before for another request.
             *
             *     `as_of_must_not_be_in_future`: No decision can be made as of a day after tomorrow.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description disputes, decisions under review and proposed rises */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseList"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCasesOfAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description disputes, decisions under review and proposed rises */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseList"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
                kind: "dispute" | "review" | "rise";
                case: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a dispute, a decision under review by a person, or a rise to `amount` that waits for approval; `decision` is the one that the account lived by when it began, `isYours` true where whoever asks has taken it; who of the staff is not for the borrower to see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             *
             *     `case_must_not_be_own`: Whoever asked for a case cannot answer it.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `account_must_be_opened`: There is no such account.
             *
             *     `case_must_exist`: There is no such case.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `case_must_be_open`: The case has been answered already.
             *
             *     `case_must_be_free`: Somebody else works on the case.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    releaseCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
                kind: "dispute" | "review" | "rise";
                case: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a dispute, a decision under review by a person, or a rise to `amount` that waits for approval; `decision` is the one that the account lived by when it began, `isYours` true where whoever asks has taken it; who of the staff is not for the borrower to see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `account_must_be_opened`: There is no such account.
             *
             *     `case_must_exist`: There is no such case.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `case_must_be_open`: The case has been answered already.
             *
             *     `case_must_be_taken`: Only whoever has taken the case does this.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
                kind: "dispute" | "review" | "rise";
                case: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseAnswer"];
            };
        };
        responses: {
            /** @description a dispute, a decision under review by a person, or a rise to `amount` that waits for approval; `decision` is the one that the account lived by when it began, `isYours` true where whoever asks has taken it; who of the staff is not for the borrower to see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `account_must_be_opened`: There is no such account.
             *
             *     `case_must_exist`: There is no such case.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `case_must_be_open`: The case has been answered already.
             *
             *     `case_must_be_taken`: Only whoever has taken the case does this.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `outcome_must_fit_case`: A rise is approved or refused; all other cases are upheld, corrected or overridden. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOverridesOfAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description overrides */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverrideList"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    proposeOverride: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOverride"];
            };
        };
        responses: {
            /** @description a limit that people decide against the policy, for a while */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Override"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `first_request_must_be_finished`: The first request with this idempotency key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_must_not_be_reused`: This idempotency key was used before for another request.
             *
             *     `DATE_PASSED`: The end has to be later than today.
             *
             *     `DATE_TOO_FAR`: The end is later than this may last.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOverrides: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description overrides */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverrideList"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveOverride: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
                override: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideReason"];
            };
        };
        responses: {
            /** @description a limit that people decide against the policy, for a while */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Override"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             *
             *     `approver_must_not_be_author`: Whoever proposed something cannot approve or reject it.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `account_must_be_opened`: There is no such account.
             *
             *     `override_must_exist`: There is no such override.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `first_request_must_be_finished`: The first request with this idempotency key is still under way.
             *
             *     `override_must_be_open`: The override has been approved, rejected or withdrawn already.
             *
             *     `policy_must_be_in_force`: No policy is in force for this product on this day.
             *
             *     `TIME_BACKWARDS`: Something later has already happened on this account; time does not run backwards.
             *
             *     `ACCOUNT_CLOSED`: This account is closed.
             *
             *     `FROZEN`: The line is frozen; the limit cannot rise until it is thawed.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_must_not_be_reused`: This idempotency key was used before for another request.
             *
             *     `DATE_PASSED`: The end has to be later than today.
             *
             *     `DATE_TOO_FAR`: The end is later than this may last.
             *
             *     `ABOVE_CEILINGS`: The amount is above the most that the decision allows.
             *
             *     `ABOVE_OWN_CAP`: The amount is above the cap that you set yourself; lift the cap first if you want more.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectOverride: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
                override: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideReason"];
            };
        };
        responses: {
            /** @description a limit that people decide against the policy, for a while */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Override"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             *
             *     `approver_must_not_be_author`: Whoever proposed something cannot approve or reject it.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `account_must_be_opened`: There is no such account.
             *
             *     `override_must_exist`: There is no such override.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `first_request_must_be_finished`: The first request with this idempotency key is still under way.
             *
             *     `override_must_be_open`: The override has been approved, rejected or withdrawn already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawOverride: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
                override: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OverrideReason"];
            };
        };
        responses: {
            /** @description a limit that people decide against the policy, for a while */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Override"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             *
             *     `override_must_be_own`: Only whoever proposed an override withdraws it.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `account_must_be_opened`: There is no such account.
             *
             *     `override_must_exist`: There is no such override.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `first_request_must_be_finished`: The first request with this idempotency key is still under way.
             *
             *     `override_must_be_open`: The override has been approved, rejected or withdrawn already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDocuments: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                kind: "limit-policy" | "scorecard" | "appetite" | "jurisdiction-pack" | "rewards-programme";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description every version of the documents of a kind */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentList"];
                };
            };
            /** @description as If-None-Match says */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDocument: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string;
            };
            path: {
                kind: "limit-policy" | "scorecard" | "appetite" | "jurisdiction-pack" | "rewards-programme";
                id: components["schemas"]["Name"];
                version: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a version of a document with its text */
            200: {
                headers: {
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description as If-None-Match says */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `document_must_exist`: There is no such version of the document. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDrafts: {
        parameters: {
            query?: {
                status?: "open" | "approved" | "rejected" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description documents on their way into force */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftList"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putDraft: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDraft"];
            };
        };
        responses: {
            /** @description a document on its way into force, with its text */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `first_request_must_be_finished`: The first request with this idempotency key is still under way.
             *
             *     `version_must_not_be_taken`: This version exists already; raise the version.
             *
             *     `hold_out_key_must_be_configured`: A rewards programme needs a key by which accounts are held out; this service has none.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_must_not_be_reused`: This idempotency key was used before for another request.
             *
             *     `effective_date_must_not_be_past`: The document would take effect on a day that is over.
             *
             *     `scorecard_must_exist`: The policy names a scorecard that is not there by the day on which it takes effect.
             *
             *     `check_must_end_in_time`: The document is too large to be checked in a minute; make its tables smaller.
             *
             *     `document_must_be_valid`: The document has mistakes.
             *
             *     `currency_must_be_the_services`: The document is in another currency than the service.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a document on its way into force, with its text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `draft_must_exist`: There is no such draft. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveDraft: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftReason"];
            };
        };
        responses: {
            /** @description a document on its way into force, with its text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `approver_must_not_be_author`: Whoever proposed something cannot approve or reject it.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `draft_must_exist`: There is no such draft. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `first_request_must_be_finished`: The first request with this idempotency key is still under way.
             *
             *     `version_must_not_be_taken`: This version exists already; raise the version.
             *
             *     `draft_must_be_open`: The draft has been approved, rejected or withdrawn already.
             *
             *     `draft_must_pass_check`: The check finds errors; mend them in a new draft.
             *
             *     `hold_out_key_must_be_configured`: A rewards programme needs a key by which accounts are held out; this service has none.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_must_not_be_reused`: This idempotency key was used before for another request.
             *
             *     `effective_date_must_not_be_past`: The document would take effect on a day that is over.
             *
             *     `scorecard_must_exist`: The policy names a scorecard that is not there by the day on which it takes effect.
             *
             *     `check_must_end_in_time`: The document is too large to be checked in a minute; make its tables smaller.
             *
             *     `currency_must_be_the_services`: The document is in another currency than the service.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectDraft: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftReason"];
            };
        };
        responses: {
            /** @description a document on its way into force, with its text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `approver_must_not_be_author`: Whoever proposed something cannot approve or reject it.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `draft_must_exist`: There is no such draft. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `first_request_must_be_finished`: The first request with this idempotency key is still under way.
             *
             *     `draft_must_be_open`: The draft has been approved, rejected or withdrawn already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawDraft: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                draft: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftReason"];
            };
        };
        responses: {
            /** @description a document on its way into force, with its text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Draft"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `draft_must_be_own`: Only its author withdraws a draft.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `draft_must_exist`: There is no such draft. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `first_request_must_be_finished`: The first request with this idempotency key is still under way.
             *
             *     `draft_must_be_open`: The draft has been approved, rejected or withdrawn already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    advise: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdviceRequest"];
            };
        };
        responses: {
            /** @description what would raise a limit, proved on the policy in force; or what holds it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Advice"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `first_request_must_be_finished`: The first request with this idempotency key is still under way.
             *
             *     `policy_must_be_in_force`: No policy is in force for this product on this day.
             *
             *     `account_must_not_be_closed`: The account is closed; its limit can no longer rise.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_must_not_be_reused`: This idempotency key was used before for another request.
             *
             *     `horizon_must_be_in_range`: The horizon is a whole number of months from 1 to 24.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAdvice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description what would raise a limit, proved on the policy in force; or what holds it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Advice"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `advice_must_exist`: No such advice was given for this account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPlans: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the plans that an account has accepted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Plans"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptPlan: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptRequest"];
            };
        };
        responses: {
            /** @description a plan that was accepted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedPlan"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `account_must_be_opened`: There is no such account.
             *
             *     `advice_must_exist`: No such advice was given for this account.
             *
             *     `plan_must_exist`: The advice has no such plan that can be accepted.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `first_request_must_be_finished`: The first request with this idempotency key is still under way.
             *
             *     `advice_must_not_be_expired`: The advice has expired; ask for a new one.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    countAdvice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description accounts by the advice that they were given last, and what became of accepted plans */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdviceCounts"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStandpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description what the engine decides the futures of an account by, in its own terms */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Standpoint"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `policy_must_be_in_force`: No policy is in force for this product on this day.
             *
             *     `account_must_not_be_closed`: The account is closed; its limit can no longer rise.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    whatIf: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WhatIfRequest"];
            };
        };
        responses: {
            /** @description the limit that a supposition leads to, each rise on the way being accepted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhatIf"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `first_request_must_be_finished`: The first request with this idempotency key is still under way.
             *
             *     `policy_must_be_in_force`: No policy is in force for this product on this day.
             *
             *     `account_must_not_be_closed`: The account is closed; its limit can no longer rise.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConsents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description what the next decision comes to, and what it would come to without each consent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Consents"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `policy_must_be_in_force`: No policy is in force for this product on this day.
             *
             *     `account_must_not_be_closed`: The account is closed; its limit can no longer rise.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeConsent: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
                source: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description nothing more to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `account_must_be_opened`: There is no such account.
             *
             *     `consent_must_be_given`: No consent of this kind stands.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `first_request_must_be_finished`: The first request with this idempotency key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRewards: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description an account’s points, and how each rule stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Rewards"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redeem: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedeemRequest"];
            };
        };
        responses: {
            /** @description a lower rate that was bought, and the points that are left */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Redeemed"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `account_must_be_opened`: There is no such account.
             *
             *     `programme_must_be_in_force`: No rewards programme is in force for this product.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `first_request_must_be_finished`: The first request with this idempotency key is still under way.
             *
             *     `id_must_not_be_taken`: This id was used before with another content.
             *
             *     `rate_must_be_above_floor`: The rate is already the lowest that the programme allows.
             *
             *     `points_must_suffice`: There are too few points.
             *
             *     `budget_must_suffice`: The budget of the programme is used up.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInbox: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description messages, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxPage"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             *
             *     `cursor_must_be_from_page`: The cursor is not one that a page was given out with.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readInboxMessage: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
                message: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description when it was read first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Read"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `message_must_exist`: There is no such message. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `first_request_must_be_finished`: The first request with this idempotency key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNoticePreferences: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description how somebody wants to be told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreferences"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setNoticePreferences: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticePreferences"];
            };
        };
        responses: {
            /** @description how somebody wants to be told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticePreferences"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `first_request_must_be_finished`: The first request with this idempotency key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listArticles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description all articles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Articles"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getArticle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                article: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description an article */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Article"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `article_must_exist`: There is no such article. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    suggestArticles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description articles that would help an account now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SuggestedArticles"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readArticle: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                account: components["schemas"]["Name"];
                article: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description nothing more to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `account_must_be_opened`: There is no such account.
             *
             *     `article_must_exist`: There is no such article.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `first_request_must_be_finished`: The first request with this idempotency key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    alert: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Alerts"];
            };
        };
        responses: {
            /** @description nothing more to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `first_request_must_be_finished`: The first request with this idempotency key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description all endpoints */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoints"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointWish"];
            };
        };
        responses: {
            /** @description an endpoint with its new secret */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhookEndpoint"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `endpoints_must_be_few`: There are as many endpoints as can be. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `url_must_be_reachable`: Webhooks cannot be sent to this address. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description where webhooks go; its secrets are never shown again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `endpoint_must_exist`: There is no such endpoint. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                endpoint: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookEndpointWish"];
            };
        };
        responses: {
            /** @description where webhooks go; its secrets are never shown again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookEndpoint"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `endpoint_must_exist`: There is no such endpoint. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `first_request_must_be_finished`: The first request with this idempotency key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `key_must_not_be_reused`: This idempotency key was used before for another request.
             *
             *     `url_must_be_reachable`: Webhooks cannot be sent to this address.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                endpoint: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description nothing more to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `endpoint_must_exist`: There is no such endpoint. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `first_request_must_be_finished`: The first request with this idempotency key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecretRotation"];
            };
        };
        responses: {
            /** @description an endpoint with its new secret */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewWebhookEndpoint"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `endpoint_must_exist`: There is no such endpoint. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    pingWebhook: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                endpoint: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description what came of a message that was sent at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ping"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `endpoint_must_exist`: There is no such endpoint. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `first_request_must_be_finished`: The first request with this idempotency key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query: {
                after?: string;
                limit?: number;
                status: "waiting" | "delivered" | "dead" | "skipped";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description deliveries by number */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveryPage"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             *
             *     `cursor_must_be_from_page`: The cursor is not one that a page was given out with.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    redeliver: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                delivery: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description nothing more to say */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `delivery_must_be_settled`: There is no such delivery that was delivered or given up. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `first_request_must_be_finished`: The first request with this idempotency key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMachineKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description every key that there ever was */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineKeyList"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    issueMachineKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMachineKey"];
            };
        };
        responses: {
            /** @description a new key */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedKey"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `machine_must_have_no_key`: The machine has a key already; rotate it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateMachineKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyRotation"];
            };
        };
        responses: {
            /** @description a new key */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedKey"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `machine_must_have_a_key`: The machine has no key that could be rotated.
             *
             *     `older_key_must_have_ended`: Two keys of the machine are good already; wait until the older one ends, or revoke it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeMachineKey: {
        parameters: {
            query?: never;
            header?: {
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description what is known of a key: never the key itself */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MachineKey"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `machine_key_must_exist`: There is no such key. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `first_request_must_be_finished`: The first request with this idempotency key is still under way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key_must_not_be_reused`: This idempotency key was used before for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description who stands behind an account; null for what is not known */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `personal_details_must_exist`: No personal details are kept for this account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `person_must_not_be_erased`: The person behind this account was erased. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             *
             *     `personal_key_must_be_configured`: The key under which personal details are kept is not configured here.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Person"];
            };
        };
        responses: {
            /** @description that personal details were kept */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonChanged"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `person_must_not_be_erased`: The person behind this account was erased. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             *
             *     `personal_key_must_be_configured`: The key under which personal details are kept is not configured here.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    erasePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["schemas"]["Name"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why, in up to 1000 characters that name nobody: it is kept for ever */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description that a person was erased */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonErased"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `body_must_be_json`: The body is not JSON.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `credentials_must_be_known`: Nobody could be made out from the credentials. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `role_must_be_allowed`: Your role does not allow this.
             *
             *     `scope_must_be_granted`: The key has not been granted this scope.
             *
             *     `account_must_be_own`: This account is not yours.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `account_must_be_opened`: There is no such account. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_must_be_small`: The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `content_type_must_be_known`: The body is of a type that is not taken here, or compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `reason_must_not_name_person`: The reason names the person, and it would be kept for ever. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `requests_must_be_fewer`: You ask too often; wait as long as Retry-After says. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `identity_provider_must_answer`: The keys that your token has to be checked with cannot be fetched; try again in a moment.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description that all is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["State"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReadiness: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description that all is well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["State"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a type of problem */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemKind"];
                };
            };
            /**
             * @description `request_must_be_well_formed`: The request cannot be read as HTTP.
             *
             *     `request_must_be_valid`: Something in the request is not as it should be.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `path_must_exist`: There is nothing at this address. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `request_must_arrive_in_time`: The request took too long to arrive. */
            408: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `headers_must_be_small`: The headers are too large. */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Something went wrong here; the log has it under the number of the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `service_must_be_available`: The database cannot be reached, or has no room. What has an id can be sent again.
             *
             *     `service_must_not_be_busy`: Too much waits already; try again in a moment.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
