// Generated from front-door.yaml by `make client`.

/** A code of which there may be more later. */
export type Open<T extends string> = T | (string & {});

/** What a professional challenge is about, a closed set (P2). */
export type About = "outcome-of-the-contact" | "disposal" | "closure-or-conclusion" | "work-on-the-referral" | "no-response" | "informing-the-parents";

/** A referral as it was discussed (V1): what was decided and why, and whether the agency agreed, and why. */
export type AboutReferral = { case: string; decided: string; why: string; agreed: boolean; agreed_because: string };

/** Why its reasons were accepted (CF8). */
export type AcceptanceToAgencyView = { reasons: string | null; occurred_at: string };

/** What the agency accepts, a closed set (P5, Q2). */
export type Accepted = "the-decision" | "an-alternative";

/** What the agency accepted, and why (P5, Q2). */
export type AcceptedByAgencyView = { accepted: Open<"the-decision" | "an-alternative">; reasons: string | null; professional: SpokenView; alternative: string | null; occurred_at: string };

/** To which workers the case is restricted, who broke the glass, who is kept out; null while nothing of it is so. */
export type AccessView = { restricted: RestrictionView | null; lifted: RestrictionLiftedView | null; broken: (GlassBrokenView)[]; conflicts: (ConflictView)[]; ended: (ConflictEndedView)[] };

/** The written referral's body (R9 to R26). */
export type Account = { statutory_basis?: StatutoryBasis | null; primary_need?: Need; tiers_considered?: (Tier)[]; threshold_guidance_used?: boolean | null; telephoned?: Telephoned | null; parents_informed?: ParentsInformed | null; statements?: (Statement)[]; chronology?: (ChronologyEntry)[]; history?: string | null; impact_on_wellbeing?: string | null; concern_without_intervention?: string | null; what_is_needed?: string | null; what_needs_to_change?: string | null; expectations?: string | null; prior_interventions?: (PriorIntervention)[]; previous_involvement?: string | null; what_went_wrong?: string | null; what_has_changed?: string | null; what_was_missed?: string | null; patterns?: string | null; deterioration?: string | null; impact_on_family?: string | null; living_arrangements?: string | null; family_dynamics?: string | null; supportive_family?: string | null; household?: (HouseholdMember)[]; strengths?: string | null; risks?: string | null; analysis?: string | null; development_and_progress?: string | null; risk_to_staff?: string | null; lived_experience?: string | null; alleged_perpetrator?: string | null; other_agencies?: string | null };

/** The written referral's body (R9 to R26). */
export type AccountView = { statutory_basis: Open<"section-17" | "section-47"> | null; primary_need: Open<"N1" | "N2" | "N3" | "N4" | "N5" | "N6" | "N7" | "N8" | "N9" | "N0">; tiers_considered: (Open<"universal" | "school-offer" | "early-help" | "statutory">)[]; threshold_guidance_used: boolean | null; telephoned: TelephonedView | null; parents_informed: ParentsInformedView | null; statements: (StatementView)[]; chronology: (ChronologyEntryView)[]; history: string | null; impact_on_wellbeing: string | null; concern_without_intervention: string | null; what_is_needed: string | null; what_needs_to_change: string | null; expectations: string | null; prior_interventions: (PriorInterventionView)[]; previous_involvement: string | null; what_went_wrong: string | null; what_has_changed: string | null; what_was_missed: string | null; patterns: string | null; deterioration: string | null; impact_on_family: string | null; living_arrangements: string | null; family_dynamics: string | null; supportive_family: string | null; household: (HouseholdMemberView)[]; strengths: string | null; risks: string | null; analysis: string | null; development_and_progress: string | null; risk_to_staff: string | null; lived_experience: string | null; alleged_perpetrator: string | null; other_agencies: string | null };

/** Say that a written referral was acknowledged, and by which means (F3). */
export type AcknowledgementBody = { occurred_at?: string | null; means: Means };

/** By which means it was acknowledged (F3). */
export type AcknowledgementSentView = { means: Open<"telephone" | "in-person" | "email" | "text" | "letter" | "system">; by: WorkerView; occurred_at: string };

/** The last written referral, and its acknowledgement; null while nothing came in writing (F3). */
export type AcknowledgementView = { received: WrittenReferralView | null; sent: AcknowledgementSentView | null };

/** Say what was done, and who was spoken to, if anybody (Q1). */
export type ActionBody = { occurred_at?: string | null; what: string; people?: (Spoken)[]; professional: Spoken };

/** What was done, and who was spoken to (Q1). */
export type ActionTakenView = { number: number; what: string | null; people: (SpokenView)[]; professional: SpokenView; by: WorkerView; occurred_at: string };

/** Further information on a contact that still waited for its outcome (SIB7). */
export type AddedInformationView = { text: string | null; by: WorkerView; occurred_at: string };

/** Where the child lives. `locality` is the authority's name of the area team's locality. */
export type Address = { lines: string; postcode?: string | null; locality?: string | null };

/** Where the child lives. `locality` is the authority's name of the area team's locality. */
export type AddressView = { lines: string | null; postcode: string | null; locality: string | null };

/** Where the agency keeps the supervision that led to it: its concern, and the number of the entry there (V3). */
export type AfterSupervisionPart = { concern: string; number: number };

/** A child's age, in whole years and the months beyond them. */
export type Age = { years: number; months: number };

/** What the agency decided and why (Q1). */
export type AgencyDecidedView = { number: number; decided: string | null; reasons: string | null; people: (SpokenView)[]; professional: SpokenView; by: WorkerView; occurred_at: string };

/** What became of an agency's contacts of the 52 whole weeks that are over, for its governing body: numbers alone. Numbers up to `not_shown_up_to` are not shown, and those by which they could be worked out; others are rounded. figures: null when there is none. */
export type AgencyFigures = { incomplete: boolean; unreadable_records: number; received_from: string; received_before: string; not_shown_up_to: number; figures: ComparedGroup | null };

/** Involve another agency: which, for what, and how what it is told passes the tests. */
export type AgencyInvolvedBody = { occurred_at?: string | null; recipient: Recipient; what_for: string; tests: SixTests };

/** An agency that was involved. number: by which it answers. */
export type AgencyInvolvedView = { number: number; recipient: RecipientView; what_for: string | null; tests: SixTestsView; by: WorkerView; occurred_at: string };

/** What an agency answered, and who there did. */
export type AgencyRespondedView = { number: number; answer: string | null; answered_by: string | null; by: WorkerView; occurred_at: string };

/** Say what an agency answered, and who there did. */
export type AgencyResponseBody = { occurred_at?: string | null; number: number; answer: string; answered_by: string };

/** The challenge to the agency's decision not to inform the parents. disagreement: whether it still stands (CF8). */
export type AgencysChallengeView = { disagreement: boolean; challenged: ChallengeToAgencyView; answered: AnswerOfAgencyView | null; accepted: AcceptanceToAgencyView | null };

/** The response the agency awaits: from when on it asks for it, and by when it has done so, while there is none. */
export type AgencysResponseView = { ask_from: string | null; ask_by: string | null; chased: ChasedByAgencyView | null; received: ToldToAgencyView | null };

/** A rung of the ladder as the agency sees it: as `RungView`, but who of the offices recorded what. */
export type AgencysRungView = { rung: string; title: string; answered_by: (Open<"customer_service_advisor" | "early_help_advisor" | "screening_manager" | "screening_practice_supervisor" | "area_practice_supervisor" | "area_team_manager" | "area_team_worker" | "duty_social_worker" | "allocated_social_worker" | "lead_practitioner" | "service_manager" | "safeguarding_partnership_officer" | "auditor" | "partner_practitioner" | "partner_manager" | "partner_auditor" | "system">)[]; taken_at: string | null; reasons: string | null; immediate_risk: string | null; answered_after_it_went_on: boolean; discussions: (DiscussionWithAgencyView)[]; answer: AnswerToAgencyView | null };

/** The other supervisor agrees (CL2). It closes the referral now: there is no date to enter (CL3, A19). */
export type AgreementBody = Record<string, unknown>;

/** Another decision the agency agreed with, whose that was, and why (Q2). */
export type AlternativeAgreedView = { number: number; alternative: string | null; decided_by: SpokenView; reasons: string | null; professional: SpokenView; by: WorkerView; occurred_at: string };

/** Say with which other decision the agency agrees, whose that was, and why it agrees (Q2). */
export type AlternativeBody = { occurred_at?: string | null; alternative: string; decided_by: Spoken; reasons: string; professional: Spoken };

/** What is known of the child now, of the fields that are given; null takes back what is known no longer (A46). since: the day from which on it is so. Identifiers are claimed and released, and a child's words stay as they are. */
export type AmendmentBody = { occurred_at?: string | null; details: Details; since?: string | null; reason: string };

/** An amendment of what is known of the child: the fields that changed, from which day on, and why (A46). */
export type AmendmentView = { changed: (string)[]; since: string | null; reason: string | null; by: WorkerView; occurred_at: string };

/** An answer that may honestly be missing. */
export type Answer = "yes" | "no" | "not-yet-known";

/** What the agency answered (CF8). */
export type AnswerOfAgencyView = { stands: boolean; reasons: string | null; line_manager: string | null; occurred_at: string };

/** What the authority answered at a rung, why, and the alternative it offered (P3). */
export type AnswerToAgencyView = { answer: Open<"decision-stands" | "decision-changed" | "alternative-offered">; reasons: string | null; offered: string | null; occurred_at: string };

/** What a request was answered, or the ground on which it was not (X22). number: of the request. */
export type AnswerToRequestView = { number: number; answer: string | null; withheld: Open<"of-no-help-to-the-recipient" | "more-detrimental-to-the-child" | "fails-one-of-the-six-tests"> | null };

/** What the authority answers at a rung, a closed set. */
export type Answered = "decision-stands" | "decision-changed" | "alternative-offered";

/** What the agency is answered of a child. number: its place among those it named, from 1. */
export type AnsweredOfChildView = { number: number; identity: IdentityToAgencyView | null; report: ReportToAgencyView | null; view: ViewToAgencyView | null };

/** That it takes two months more, and why. */
export type AnsweringExtendedView = { due_on: string; reasons: string | null; by: WorkerView; occurred_at: string };

/** Take two more months, once, before the first is over: why, as who asked was told. */
export type AnsweringExtensionBody = { occurred_at?: string | null; reasons: string };

/** A call to the Area Team: which team, and who answered (C12). */
export type AreaTeamCall = { team: string; spoke_to: string };

/** The call to the Area Team (C12, T14). */
export type AreaTeamCallBody = { occurred_at?: string | null; call: AreaTeamCall };

/** The call to the Area Team (C12). */
export type AreaTeamCallView = { team: string; spoke_to: string | null; by: WorkerView; occurred_at: string };

/** A worker who is to be asked, who looks and goes on with the contact. telephone, email: by the directory. */
export type AskWhom = { worker: string; name: string | null; telephone: string | null; email: string | null };

/** Who asks, a closed set. */
export type AskedBy = "the-person" | "a-parent-for-the-child" | "somebody-who-acts-for-them";

/** A rule by which something is asked. asks: in words. found: how often. */
export type AskedRule = { rule: string; asks: string; found: number };

/** Who asks for it. */
export type Asker = "parent" | "carer" | "young-carer";

/** The Child and Family Assessment starts (CL1). */
export type AssessmentBody = { occurred_at?: string | null };

/** What was decided of a request. */
export type AssessmentDecisionView = { number: number; assess: boolean; ground: Open<"no-need-appears" | "assessed-already" | "another-authoritys" | "withdrawn-by-the-asker" | "child-not-known"> | null; reasons: string | null; by: WorkerView; occurred_at: string };

/** Say how the child and family were told that the assessment will be carried out, and when to expect a decision. */
export type AssessmentExplainedBody = { occurred_at?: string | null; how: string; decision_on: string };

/** How the assessment is carried out, and on which day to expect a decision (D6). */
export type AssessmentExplainedView = { how: string | null; decision_on: string; by: WorkerView; occurred_at: string };

/** Say that an assessment was asked for. words: as the person put it. */
export type AssessmentRequestBody = { occurred_at?: string | null; requested: Requested; asked_by: Asker; words: string };

/** Decide on a request. ground: which, if it is declined. */
export type AssessmentRequestDecisionBody = { occurred_at?: string | null; number: number; assess: boolean; ground?: DeclinedFor | null; reasons: string; spoken_to?: (Spoken)[] };

/** An assessment that was asked for (X2, X5, X7). number: by which it is decided. */
export type AssessmentRequestView = { number: number; requested: Open<"disabled-child" | "parent-carer" | "young-carer">; asked_by: Open<"parent" | "carer" | "young-carer">; words: string | null; by: WorkerView; occurred_at: string };

/** How the assessment is carried out, and when to expect a decision (D6). */
export type AssessmentToldView = { how: string | null; decision_on: string; occurred_at: string };

/** Whom it would put at increased risk of harm to tell the parents, a closed set (SC8). */
export type AtRisk = "child" | "vulnerable-adult";

/** A file that is to come (R19). name: as its sender calls it. length: in bytes, at most 20 MiB. sha256: of them. */
export type AttachmentBody = { kind: AttachmentKind; name: string; media_type: MediaType; length: number; sha256: string };

/** What a file is, a closed set (R12, R19). */
export type AttachmentKind = "chronology" | "photograph-of-body-map" | "written-referral" | "report";

/** The files of a case, at most 20. */
export type AttachmentList = { items: (AttachmentView)[] };

/** A file in which malware was found; it was not kept. */
export type AttachmentRefusedView = { kind: Open<"chronology" | "photograph-of-body-map" | "written-referral" | "report">; media_type: Open<"application/pdf" | "image/jpeg" | "image/png" | "text/plain">; length: number; by: WorkerView; occurred_at: string };

/** A file that was added: what it is, its digest (SHA-256), who sent it. It is fetched by its id. */
export type AttachmentView = { attachment: string; kind: Open<"chronology" | "photograph-of-body-map" | "written-referral" | "report">; name: string | null; media_type: Open<"application/pdf" | "image/jpeg" | "image/png" | "text/plain">; length: number; parts: number; stored: string; sha256: string | null; by: WorkerView; occurred_at: string };

/** A page of the trail; `next` is the cursor of the next page, or null. incomplete: as in a list of cases. */
export type AuditPage = { incomplete: boolean; unreadable_records: number; items: (AuditedEvent)[]; next: string | null };

/** Who did it. name: null once it was erased, or where it cannot be read. */
export type AuditedBy = { id: string; name: string | null; role: Open<"customer_service_advisor" | "early_help_advisor" | "screening_manager" | "screening_practice_supervisor" | "area_practice_supervisor" | "area_team_manager" | "area_team_worker" | "duty_social_worker" | "allocated_social_worker" | "lead_practitioner" | "service_manager" | "safeguarding_partnership_officer" | "auditor" | "partner_practitioner" | "partner_manager" | "partner_auditor" | "system">; agency: string | null };

/** One line of the trail. case: the reference of the case it is of, if it is of one. request: as its answer told. */
export type AuditedEvent = { position: number; event: string; case: string | null; by: AuditedBy; occurred_at: string; recorded_at: string; request: string | null };

/** A case as an auditor sees it: what the office does. */
export type AuditorCase = { case: string; communication: string; child: string; state: Open<"received" | "checked" | "screening" | "referral" | "referral-recorded" | "referral-authorised" | "closed-at-referral" | "referral-concluded" | "joined-to-open-referral" | "superseded" | "ended">; version: number; pack: string; calendar: string; received_at: string; claimed_at: string | null; clamped: boolean; recorded_at: string; source: Open<"1A" | "1B" | "1C" | "1D" | "2A" | "2B" | "3A" | "3B" | "3C" | "3D" | "3E" | "3F" | "4" | "5A" | "5B" | "5C" | "5D" | "6" | "7" | "8" | "9" | "10">; referrer_kind: Open<"professional" | "non-professional" | "anonymous">; referrer: ReferrerView | null; protected: (ProtectedView)[]; referrer_consent: ReferrerConsentView | null; agency: string | null; agency_name: string | null; agency_reference: string | null; channel: Open<"telephone" | "written-form" | "system" | "email" | "in-person">; route: Open<"customer-service-centre" | "area-team" | "other">; route_reason: string | null; request: Open<"advice" | "information" | "service" | "step-up-from-tac">; intent: Open<"consultation" | "safeguarding-referral">; permission: boolean | null; after_consultation: string | null; siblings: Open<"yes" | "no" | "not-yet-known"> | null; concern_summary: string | null; details: ChildDetailsView; details_as_received: ChildDetailsView | null; amendments: (AmendmentView)[]; account: AccountView; household_as_received: (HouseholdMemberView)[] | null; household_amendments: (HouseholdAmendmentView)[]; completeness: CompletenessView; taken_by: WorkerView; known_check: KnownCheckView | null; screening: ScreeningView; outcome: OutcomeView | null; parents_not_to_be_told: boolean; informing_disputed: boolean; consultation_request: ConsultationRequestView | null; consultation: ConsultationAdvice | null; referral: ReferralView | null; fast_track: FastTrackView | null; area_team_call: AreaTeamCallView | null; crime: CrimeView | null; suspicions: (CrimeView)[]; written_confirmation: WrittenConfirmationView | null; information: (AddedInformationView)[]; disposal: DisposalView | null; feedback: (ToldReferrerView)[]; child_seen: ChildSeenView | null; authorised_on: string | null; authorisation: AuthorisationView | null; lead_practitioner: LeadPractitionerView | null; assessment_started_at: string | null; closure: ClosureView | null; conclusion: ConclusionView | null; superseded: boolean; joined: boolean; duties: (DutyView)[]; clocks: (ClockView)[]; moment: MomentView; audience: "auditor"; access: AccessView | null; acknowledgement: AcknowledgementView | null; challenges: ChallengesView | null; changed_decisions: ChangedDecisionsView | null; clarification: ClarificationView | null; circumstances: CircumstancesView | null; concern: SharedConcernView | null; cooperation: CooperationView | null; conversations: ConversationsView | null; custody: CustodyView | null; erasures: ErasuresView | null; family: FamilyView | null; obtained: ObtainedView | null; groups: GroupsView | null; reading: ReadingView | null; informing: InformingView | null; involvement: InvolvementView | null; monitoring: MonitoringView | null; police_references: PoliceReferencesView | null; protection: ProtectionView | null; existing_records: ExistingRecordsView | null; response: ResponseView | null; retention: RetentionView | null; sharing: SharingView | null; step_up: StepUpView | null; tracing: TracingView | null };

/** The referral is authorised (T8). cover_reason: why for another team (A49). */
export type AuthorisationBody = { occurred_at?: string | null; cover_reason?: string | null };

/** The authorisation of the referral (T8). cover_reason: why somebody of another team did it (A49). */
export type AuthorisationView = { on: string; cover_reason: string | null; by: WorkerView; occurred_at: string };

/** What became of the contacts of a group. Null is too small to be shown, or a small one could be worked out. */
export type BecameCounts = { referral: number | null; closed_at_referral: number | null; early_help: number | null; ended_as_contact: number | null; undecided: number | null };

/** Report on a child's best interests, for the prison's child contact risk assessment (X20). */
export type BestInterestsBody = { occurred_at?: string | null; number: number; report: string };

/** The report on the child's best interests, for the prison's contact risk assessment (X20). */
export type BestInterestsReportedView = { report: string | null; by: WorkerView; occurred_at: string };

/** Say what was said for the child at the Admissions Board, and what the Board decided. */
export type BoardAttendedBody = { occurred_at?: string | null; said_for_the_child: string; decision: string };

/** What was said for the child at the Admissions Board, and what it decided (X16). */
export type BoardView = { said_for_the_child: string | null; decision: string | null; by: WorkerView; occurred_at: string };

/** That a second person agreed. */
export type BundleAuthorisedView = { digest: string; reasons: string | null; by: WorkerView; occurred_at: string };

/** Authorise what somebody else prepared, or return it. */
export type BundleDecisionBody = { authorise: boolean; reasons: string };

/** What is to be told. records: as their first events left them; digest: of the file. */
export type BundlePreparedView = { records: (HeldRecordView)[]; made_at: string; digest: string; by: WorkerView; occurred_at: string };

/** Say that it was handed over, and how. */
export type BundleReleaseBody = { how: Handed };

/** That it was handed over, and how. */
export type BundleReleasedView = { digest: string; how: Open<"in-person" | "secure-electronic-transfer" | "recorded-post">; by: WorkerView; occurred_at: string };

/** Why a second person did not agree. */
export type BundleReturnedView = { reasons: string | null; by: WorkerView; occurred_at: string };

/** With whom the caller was connected (C7, C8); of the Duty Social Worker, who it was and why. Nothing of the call. `worker` and `reason` belong to the Duty Social Worker. */
export type CallBody = { occurred_at?: string | null; to: "allocated_social_worker" | "duty_social_worker"; worker?: string | null; reason?: string | null };

/** Say how the child's needs are met while it is remanded, and at any point of transition. */
export type CarePlanBody = { occurred_at?: string | null; while_remanded: string; at_transition: string };

/** How its needs are met, while remanded and at any transition (X14). */
export type CarePlanView = { while_remanded: string | null; at_transition: string | null; by: WorkerView; occurred_at: string };

/** How a challenge over the case ended. */
export type CaseChallengeEndedView = { reference: string; ended: Open<"resolved" | "decision-accepted" | "unresolved">; by: WorkerView; occurred_at: string };

/** A challenge over the case: its reference, whose it is, and what is challenged. */
export type CaseChallengedView = { reference: string; agency: string; about: Open<"outcome-of-the-contact" | "disposal" | "closure-or-conclusion" | "work-on-the-referral" | "no-response" | "informing-the-parents">; by: WorkerView; occurred_at: string };

/** answer: to whether the child is known; null while the system has not answered. number: likewise, of the service that traces NHS numbers. */
export type CaseExchanged = { case: string; answer: SystemsAnswer | null; number: TracedNumber | null; items: (ListedExchange)[] };

/** The child is an open case: the allocated worker, by their id in the directory, and the locality (C7, C8). */
export type CaseFileBody = { occurred_at?: string | null; worker: string; locality: string };

/** Why the child is an open case no longer. */
export type CaseFileClosureBody = { occurred_at?: string | null; reason: string };

/** A page of cases; `next` is the cursor of the page that follows, or null. incomplete: something may be missing. */
export type CasePage = { incomplete: boolean; unreadable_records: number; items: (ListedCase)[]; next: string | null };

/** What a command on a case recorded. */
export type CaseRecorded = { case: string; state: Open<"received" | "checked" | "screening" | "referral" | "referral-recorded" | "referral-authorised" | "closed-at-referral" | "referral-concluded" | "joined-to-open-referral" | "superseded" | "ended">; version: number; recorded: (RecordedEvent)[] };

/** What a command on a case would record: the answer to a dry run. */
export type CaseRehearsed = { case: string; state: Open<"received" | "checked" | "screening" | "referral" | "referral-recorded" | "referral-authorised" | "closed-at-referral" | "referral-concluded" | "joined-to-open-referral" | "superseded" | "ended">; version: number; would_record: (WouldRecord)[] };

/** Find cases by what they say of their child, by who sent them and whose they are, by where they stand and when they came. agency: its code; team: its id, or a locality's: for the authority's own. */
export type CaseSearchBody = { family_name?: string | null; given_name?: string | null; date_of_birth?: string | null; postcode?: string | null; identifier?: Identifier | null; limit?: number; agency?: string | null; team?: string | null; state?: State | null; received_from?: string | null; received_before?: string | null; cursor?: string | null };

/** What is asked about a child; `case` is the last of those it is asked of. */
export type CensusFinding = { rule: string; child: string; case: string };

/** What will be asked about the census of a year as it stands. items: the first 200; `more` are left out. until: the last day told of. children: how many are returned of those whose cases you may see. */
export type CensusFindings = { incomplete: boolean; unreadable_records: number; year: number; until: string; children: number; rules: (AskedRule)[]; items: (CensusFinding)[]; more: number };

/** Answer at a rung for the authority, and say why (P3); and which alternative is offered, where one is. */
export type ChallengeAnswerBody = { occurred_at?: string | null; rung: string; answer: Answered; reasons: string; offered?: string | null };

/** What the authority answered at a rung, why, and the alternative it offered (P3). */
export type ChallengeAnswerView = { answer: Open<"decision-stands" | "decision-changed" | "alternative-offered">; reasons: string | null; offered: string | null; by: WorkerView; occurred_at: string };

/** A challenge over one or several cases of one agency. professional: of the agency, who says so. at_risk, risk: whether the child is believed at risk if nothing is done, and why (P6). rung: by its code, where it does not begin at the first in turn: that needs the immediate_risk (P3). supervision: where that led to the challenge (V3). after: which of the agency's own concerns keeps it; nothing more of it is told here. */
export type ChallengeBody = { occurred_at?: string | null; cases: (string)[]; about: About; disagreement: string; professional: Spoken; at_risk: boolean; risk: string; rung?: string | null; immediate_risk?: string | null; supervision?: SupervisionPart | null; after?: AfterSupervisionPart | null };

/** A challenge at two moments: the values that differ, the events between, and the clocks as they stood. */
export type ChallengeComparison = { challenge: string; before: MomentView; after: MomentView; changed: (ChangeView)[]; events: (ComparedEvent)[]; clocks_before: (ClockView)[]; clocks_after: (ClockView)[] };

/** Say who spoke to whom at which rung, what they thought, which alternatives were looked for (P2, P4). */
export type ChallengeDiscussionBody = { occurred_at?: string | null; rung: string; spoke: Spoken; spoke_to: Spoken; view: string; alternatives: string; written_complaint: boolean; complaint?: string | null };

/** Who spoke to whom at a rung, the other's view, the alternatives looked for, and any written complaint (P2, P4). */
export type ChallengeDiscussionView = { spoke: SpokenView; spoke_to: SpokenView; view: string | null; alternatives: string | null; written_complaint: boolean; complaint: string | null; by: WorkerView; occurred_at: string };

/** Take it to a rung further up: who of the agency says so, why, and the immediate risk that leaves no time (P3). */
export type ChallengeEscalationBody = { occurred_at?: string | null; rung: string; reasons: string; professional: Spoken; immediate_risk?: string | null };

/** Say what happened next, and who of the agency says so (Q6). */
export type ChallengeFollowUpBody = { occurred_at?: string | null; happened: string; professional: Spoken };

/** What happened next (Q6). */
export type ChallengeFollowedUpView = { happened: string | null; professional: SpokenView; by: WorkerView; occurred_at: string };

/** A challenge's events in the order of the log. */
export type ChallengeHistory = { challenge: string; moment: MomentView; items: (StepView)[] };

/** Write something down for the offices alone. */
export type ChallengeNoteBody = { occurred_at?: string | null; note: string };

/** What the offices wrote for themselves. */
export type ChallengeNoteView = { note: string | null; by: WorkerView; occurred_at: string };

/** A page of challenges. incomplete: something may be missing. */
export type ChallengePage = { incomplete: boolean; unreadable_records: number; items: (ListedChallenge)[]; next: string | null };

/** Whose challenge it is, what is challenged and why; at which rung it began, by which immediate risk (P2). */
export type ChallengeRaisedView = { agency: string; agency_name: string | null; about: Open<"outcome-of-the-contact" | "disposal" | "closure-or-conclusion" | "work-on-the-referral" | "no-response" | "informing-the-parents">; disagreement: string | null; professional: SpokenView; rung: string; immediate_risk: string | null; by: WorkerView; occurred_at: string };

/** What a command on a challenge recorded. */
export type ChallengeRecorded = { challenge: string; state: Open<"waiting-for-the-authority" | "answered" | "resolved" | "decision-accepted" | "unresolved">; version: number; recorded: (RecordedEvent)[] };

/** What a command on a challenge would record: the answer to a dry run. */
export type ChallengeRehearsed = { challenge: string; state: Open<"waiting-for-the-authority" | "answered" | "resolved" | "decision-accepted" | "unresolved">; version: number; would_record: (WouldRecord)[] };

/** Say what the solution is, when it was reached, and who of the agency says so (P7). */
export type ChallengeResolutionBody = { occurred_at?: string | null; solution: string; reached_at: string; professional: Spoken };

/** The solution, and when it was reached (P7). */
export type ChallengeResolvedView = { solution: string | null; reached_at: string; professional: SpokenView; by: WorkerView; occurred_at: string };

/** Say whether the child is at risk if nothing is done, why, and who of the agency judges so (P6). */
export type ChallengeRiskBody = { occurred_at?: string | null; at_risk: boolean; risk: string; professional: Spoken };

/** Whether the child is believed at risk if nothing is done, why, and who of the agency judged so (P6). */
export type ChallengeRiskView = { at_risk: boolean; risk: string | null; professional: SpokenView; by: WorkerView; occurred_at: string };

/** The agency's supervision that led to it: when, with whom, and what it found (V3). */
export type ChallengeSupervisionView = { supervision: SupervisionView; by: WorkerView; occurred_at: string };

/** The clocks of a challenge at a moment, under its own pack and under another. */
export type ChallengeTimescales = { challenge: string; moment: MomentView; pack: string; clocks: (ClockView)[]; under: UnderView | null };

/** Why the parents should have been informed (CF8). */
export type ChallengeToAgencyView = { reasons: string | null; occurred_at: string };

/** Say why it ends unresolved, and who of the agency says so (P7). */
export type ChallengeUnresolvedBody = { occurred_at?: string | null; why: WhyUnresolved; reasons: string; professional: Spoken };

/** Why it ended unresolved (P7). */
export type ChallengeUnresolvedView = { why: Open<"no-rung-left" | "not-pursued" | "child-no-longer-here" | "other">; reasons: string | null; professional: SpokenView; by: WorkerView; occurred_at: string };

/** A professional challenge. rungs: the whole ladder. at_risk: whether the child is believed at risk, by the last of the risks (P6). notes: the offices' own. One of resolved, accepted and unresolved says how it ended; followed what happened next. */
export type ChallengeView = { challenge: string; state: Open<"waiting-for-the-authority" | "answered" | "resolved" | "decision-accepted" | "unresolved">; version: number; cases: (string)[]; at_risk: boolean; audience: Open<"office" | "auditor">; pack: string; calendar: string; recorded_at: string; raised: ChallengeRaisedView; supervision: ChallengeSupervisionView | null; rungs: (RungView)[]; risks: (ChallengeRiskView)[]; notes: (ChallengeNoteView)[]; resolved: ChallengeResolvedView | null; accepted: DecisionAcceptedView | null; unresolved: ChallengeUnresolvedView | null; followed: (ChallengeFollowedUpView)[]; duties: (DutyView)[]; clocks: (ClockView)[]; moment: MomentView };

/** The challenges over the case; null while there was none (P2). */
export type ChallengesView = { raised: (CaseChallengedView)[]; endings: (CaseChallengeEndedView)[] };

/** Say what was done of a changed decision, and name the new contact, if it is one. number: where several wait. */
export type ChangeCarriedOutBody = { occurred_at?: string | null; done: string; contact?: string | null; number?: number | null; spoken_to?: (Spoken)[] };

/** What was done of which of them, in their order from 1, by which new contact (P6). */
export type ChangeCarriedOutView = { number: number; done: string | null; contact_reference: string | null; by: WorkerView; occurred_at: string };

/** One value that is another than before. pointer: of the case's view, JSON Pointer. */
export type ChangeView = { pointer: string; before: unknown; after: unknown };

/** The decisions that a challenge changed, and what was done of each; null while there is none (P6). */
export type ChangedDecisionsView = { changed: (DecisionChangedView)[]; carried_out: (ChangeCarriedOutView)[] };

/** The means by which a communication was made. */
export type Channel = "telephone" | "written-form" | "system" | "email" | "in-person";

/** What a person may refuse to say (EQ2). Ethnicity has a code of its own for that, REFU. */
export type Characteristic = "first_language" | "religion" | "nationality" | "immigration_status" | "additional_needs" | "communication_needs";

/** When it last asked for the decision (P1); from when that counts, if early. */
export type ChasedByAgencyView = { means: Open<"telephone" | "in-person" | "email" | "text" | "letter" | "system">; spoke_to: string | null; counts_from: string | null; occurred_at: string };

/** One check and its answer (SC5). asked, asked_at: who was asked, and when; needed while it is not yet known. */
export type Check = { kind: CheckKind; answer: Answer; detail?: string | null; asked?: string | null; asked_at?: string | null };

/** The screening checks that must be made before a decision (SC5). */
export type CheckKind = "internal-database" | "agency" | "family-previously-known" | "child-protection-plan" | "child-in-care";

/** The last answer of one screening check (SC5). */
export type CheckView = { kind: string; answer: string; detail: string | null; asked: string | null; asked_at: string | null; by: WorkerView; occurred_at: string };

/** What the log says of itself, signed. root: base64. note: as C2SP signs it. key: what verifies the note. */
export type CheckpointView = { origin: string; size: number; root: string; note: string; signed_at: string; key: string };

/** Screening checks as they are answered (SC5). */
export type ChecksBody = { occurred_at?: string | null; checks: (Check)[] };

/** Name the contact of a child who may be causing the harm. what: it is thought to do, and has been through. */
export type ChildCausingHarmBody = { occurred_at?: string | null; other: string; what: string };

/** A child who may be causing the harm, with a contact of its own. */
export type ChildCausingHarmView = { reference: string; what: string | null; by: WorkerView; occurred_at: string };

/** One child, as far as the referrer knows (R8). */
export type ChildDetails = { given_name?: string | null; family_name?: string | null; also_known_as?: string | null; date_of_birth?: string | null; expected_date_of_birth?: string | null; sex?: Sex; ethnicity?: Ethnicity; first_language?: string | null; religion?: string | null; nationality?: string | null; immigration_status?: string | null; disabilities?: (Disability)[]; additional_needs?: string | null; communication_needs?: string | null; refused?: (Characteristic)[]; address?: Address | null; school?: string | null; current_location?: string | null; condition?: string | null; needs_immediate_protection?: Answer; views?: string | null; identifiers?: (Identifier)[]; words?: (ChildWords)[] };

/** One child, as far as the referrer knows (R8). */
export type ChildDetailsView = { given_name: string | null; family_name: string | null; also_known_as: string | null; date_of_birth: string | null; expected_date_of_birth: string | null; sex: Open<"M" | "F" | "U">; ethnicity: Open<"WBRI" | "WIRI" | "WIRT" | "WOTH" | "WROM" | "MWBC" | "MWBA" | "MWAS" | "MOTH" | "AIND" | "APKN" | "ABAN" | "AOTH" | "BCRB" | "BAFR" | "BOTH" | "CHNE" | "OOTH" | "REFU" | "NOBT">; first_language: string | null; religion: string | null; nationality: string | null; immigration_status: string | null; disabilities: (Open<"NONE" | "MOB" | "HAND" | "PC" | "INC" | "COMM" | "LD" | "HEAR" | "VIS" | "BEH" | "CON" | "AUT" | "DDA">)[]; additional_needs: string | null; communication_needs: string | null; refused: (Open<"first_language" | "religion" | "nationality" | "immigration_status" | "additional_needs" | "communication_needs">)[]; address: AddressView | null; school: string | null; current_location: string | null; condition: string | null; needs_immediate_protection: Open<"yes" | "no" | "not-yet-known">; views: string | null; identifiers: (IdentifierView)[]; words: (ChildWordsView)[] };

/** What a command on a person record recorded. */
export type ChildRecorded = { child: string; version: number; recorded: (RecordedEvent)[] };

/** What a command on a person record would record: the answer to a dry run. */
export type ChildRehearsed = { child: string; version: number; would_record: (WouldRecord)[] };

/** What is known of a child. In a body, so that no name is ever in an address. */
export type ChildSearchBody = { family_name?: string | null; given_name?: string | null; date_of_birth?: string | null; postcode?: string | null; identifier?: Identifier | null; limit?: number };

/** The child was seen: alone, or why not (D3). */
export type ChildSeenBody = { occurred_at?: string | null; alone: boolean; reason_if_not?: string | null };

/** When the child was last seen (D3). */
export type ChildSeenView = { alone: boolean; reason_if_not: string | null; by: WorkerView; occurred_at: string };

/** A person record: the names its cases give it, its cases, the kinds of identifier it holds, its other records. traced: the identifiers that nobody told, which were traced. unreadable_cases: how many more cases there are that cannot be read at the moment. enquiries: about it, of prisons and the Probation Service (X20). */
export type ChildView = { child: string; version: number; names: (string)[]; dates_of_birth: (string)[]; cases: (ChildsCase)[]; unreadable_cases: number; identifiers: (Open<"nhs-number" | "upn" | "local-child-id">)[]; traced: (Open<"nhs-number" | "upn" | "local-child-id">)[]; same_as: (string)[]; enquiries: (string)[] };

/** The child's own words, verbatim (R17, R20). */
export type ChildWords = { verbatim: string; first_disclosure: boolean; heard_by: string; heard_at: string };

/** The child's own words, verbatim (R17, R20). */
export type ChildWordsView = { verbatim: string | null; first_disclosure: boolean; heard_by: string | null; heard_at: string | null };

/** One of the child's cases, and the child's age when it was received; null when no date of birth was known then. */
export type ChildsCase = { case: string; state: Open<"received" | "checked" | "screening" | "referral" | "referral-recorded" | "referral-authorised" | "closed-at-referral" | "referral-concluded" | "joined-to-open-referral" | "superseded" | "ended">; version: number; received_at: string; outcome: Open<"provide-information-or-redirect" | "progress-to-referral" | "complete-early-help-assessment"> | null; age: Age | null };

/** One dated entry of the referrer's chronology (R19). */
export type ChronologyEntry = { on: string; what: string };

/** One dated entry of the referrer's chronology (R19). */
export type ChronologyEntryView = { on: string | null; what: string | null };

/** In which circumstances a child is. */
export type Circumstance = "disabled-child" | "parent-carer" | "young-carer" | "harm-outside-home" | "youth-detention" | "mother-and-baby-unit";

/** Say in which circumstances the child is, and on what grounds. */
export type CircumstanceBody = { occurred_at?: string | null; circumstance: Circumstance; grounds: string };

/** Say that the child is not, or no longer, in these circumstances, and why. */
export type CircumstanceRuledOutBody = { occurred_at?: string | null; circumstance: Circumstance; reasons: string; spoken_to?: (Spoken)[] };

/** In which circumstances the child is, and on what grounds. */
export type CircumstanceView = { circumstance: Open<"disabled-child" | "parent-carer" | "young-carer" | "harm-outside-home" | "youth-detention" | "mother-and-baby-unit">; grounds: string | null; by: WorkerView; occurred_at: string };

/** The specific circumstances the child is in, and what was thought about and asked for; null while there are none (X1 to X15). */
export type CircumstancesView = { recognised: (CircumstanceView)[]; considered: (ConsideredView)[]; requests: (AssessmentRequestView)[]; decisions: (AssessmentDecisionView)[] };

/** Nothing: who claims or releases it is whoever asks, and when is now. */
export type ClaimBody = Record<string, unknown>;

/** What became of a claim. claimed_by: who has it in hand, by their id; null: nobody. */
export type ClaimRecorded = { queue: Open<"calls" | "known-check" | "dispatch" | "consultation" | "screening" | "advised" | "police" | "confirmation" | "acknowledgement" | "protection" | "siblings" | "recording" | "disposal" | "feedback" | "challenge" | "partnership" | "family" | "cooperation" | "authorisation" | "allocation" | "visit" | "agreement" | "closure" | "information" | "monitoring" | "circumstances" | "enquiry" | "erasure" | "subject-access" | "led">; reference: string; claimed_by: string | null; recorded: (RecordedEvent)[] };

/** What would become of a claim: the answer to a dry run. */
export type ClaimRehearsed = { queue: Open<"calls" | "known-check" | "dispatch" | "consultation" | "screening" | "advised" | "police" | "confirmation" | "acknowledgement" | "protection" | "siblings" | "recording" | "disposal" | "feedback" | "challenge" | "partnership" | "family" | "cooperation" | "authorisation" | "allocation" | "visit" | "agreement" | "closure" | "information" | "monitoring" | "circumstances" | "enquiry" | "erasure" | "subject-access" | "led">; reference: string; claimed_by: string | null; would_record: (WouldRecord)[] };

/** The nature of the concerns, and how and why they have arisen, as the referrer has it (R7). */
export type ClarificationBody = { occurred_at?: string | null; nature: string; how_and_why: string };

/** Why nothing could be clarified with the referrer, and what was tried (R7). */
export type ClarificationNotPossibleBody = { occurred_at?: string | null; obstacle: Obstacle; reasons: string; spoken_to?: (Spoken)[] };

/** Why nothing could be clarified, and what was tried (R7). */
export type ClarificationNotPossibleView = { obstacle: Open<"referrer-not-known" | "referrer-not-reached">; reasons: string | null; by: WorkerView; occurred_at: string };

/** What was clarified with the referrer, or why nothing was; null while nothing is recorded (R7). */
export type ClarificationView = { given: ConcernsClarifiedView | null; not_possible: ClarificationNotPossibleView | null };

/** One rule. commands: the operations it may refuse or asks something of; clocks: those it times; tests: of it. */
export type ClauseView = { clause: string; aliases: (string)[]; quote: string; source: string; status: Open<"enforced" | "recorded" | "explained" | "out-of-scope">; note: string; commands: (string)[]; clocks: (string)[]; tests: (string)[] };

/** A clock that runs out within two hours. reference: of its case or hypothetical consultation. */
export type ClockAtRisk = { reference: string; clause: string; name: string; due_at: string };

/** How a clock stands. In time, in time but recorded late, late and missed are kept apart everywhere (A40). */
export type ClockState = "running" | "met" | "met-late" | "met-but-recorded-late" | "missed";

/** One clock (T1 to T18), as it stood. Without a moment asked about, nothing is called missed. id: its lasting name within the case, such as "T13:7". started_by: the version of the event that started it; a second suspicion has a clock of its own. */
export type ClockView = { id: string; clause: string; started_by: number; name: string; limit: Open<"statutory" | "internal">; state: Open<"running" | "met" | "met-late" | "met-but-recorded-late" | "missed">; started_at: string; due_at: string; stopped_at: string | null; stopped_recorded_at: string | null; overdue_seconds: number | null };

/** The Area Practice Supervisor's proposal: after what, the rationale, and the discussion (CL1, CL4). cover_reason: why for another team (A49). */
export type ClosureBody = { occurred_at?: string | null; after: ClosureGround; rationale: string; discussion: string; cover_reason?: string | null; spoken_to?: (Spoken)[] };

/** The Area Team Manager's decision (CL5). To close is to close now: there is no date to enter (CL3, A19). cover_reason: why for another team (A49). */
export type ClosureDecisionBody = { close: boolean; reasons: string; cover_reason?: string | null; spoken_to?: (Spoken)[] };

/** The Area Team Manager's decision (CL5). */
export type ClosureDecisionView = { close: boolean; reasons: string | null; cover_reason: string | null; by: WorkerView; occurred_at: string };

/** After what a referral may be closed at referral (CL1). */
export type ClosureGround = "further-investigation" | "redirection-to-other-services";

/** The closure last proposed, and what came of it (CL1 to CL5). agreed_by: who agreed, once closed by agreement. */
export type ClosureView = { after: Open<"further-investigation" | "redirection-to-other-services">; rationale: string | null; discussion: string | null; cover_reason: string | null; proposed_by: WorkerView; proposed_at: string; agreed_by: WorkerView | null; disagreement: DisagreementView | null; decision: ClosureDecisionView | null; closed_on: string | null; outcome: string | null };

/** That something happened, and where to look: CloudEvents 1.0, without data. id: of the event, whoever hears of it. type: `uk.frontdoor.`, the kind of record, the event's lasting name, `.v1`. subject: the record's reference, where it has one. time: when it was recorded. cursor: what follows is `after` it. */
export type CloudEvent = { specversion: "1.0"; id: string; source: string; type: string; subject?: string; time: string; cursor: string };

/** The groups of one characteristic, the largest first. A child may count in several groups of disability. too_small: how many more groups there are, of which nothing is shown. */
export type ComparedBy = { by: Open<"ethnicity" | "first_language" | "religion" | "disability" | "sex" | "age" | "area">; groups: (ComparedGroup)[]; too_small: number };

/** An event that counts at the later moment only. */
export type ComparedEvent = { number: number; position: number; event: string };

/** A group of children. name: a code of the census, a band, a team, or the words that were said; NOBT is not yet obtained and REFU refused; null of all together. */
export type ComparedGroup = { name: string | null; contacts: number | null; became: BecameCounts; clocks: (KeptClock)[] };

/** A case at two moments: the values that differ, the events between them, and the clocks as they stood at each. */
export type Comparison = { case: string; before: MomentView; after: MomentView; changed: (ChangeView)[]; events: (ComparedEvent)[]; clocks_before: (ClockView)[]; clocks_after: (ClockView)[] };

/** How many of the fifteen items there are, and what the others lack (R8). A measure: it holds up nothing (A23). */
export type CompletenessView = { obtained: number; of: number; items: (InformationItemView)[] };

/** That all parts were sent. */
export type CompletionBody = Record<string, unknown>;

/** A concern about a child: what was noticed, in own words, and who of the agency says so (Q1, Q8). */
export type ConcernBody = { occurred_at?: string | null; child: ConcernedChildPart; account: string; professional: Spoken };

/** Why the concern came to an end. */
export type ConcernClosedView = { number: number; reasons: string | null; professional: SpokenView; by: WorkerView; occurred_at: string };

/** Say why the concern comes to an end. */
export type ConcernClosureBody = { occurred_at?: string | null; reasons: string; professional: Spoken };

/** A concern at two moments: the values that differ, the events between, and the clocks as they stood. */
export type ConcernComparison = { concern: string; before: MomentView; after: MomentView; changed: (ChangeView)[]; events: (ComparedEvent)[]; clocks_before: (ClockView)[]; clocks_after: (ClockView)[] };

/** What was erased. asked_by: the id of who asked; slots: the keys that were destroyed. */
export type ConcernErasureApprovedView = { ground: Open<"no-longer-needed" | "consent-withdrawn" | "objection-upheld" | "processed-unlawfully" | "legal-obligation" | "recorded-of-the-wrong-person">; asked_by: string; slots: (string)[]; reasons: string | null; by: WorkerView; occurred_at: string };

/** The erasure that is asked for and not yet decided. */
export type ConcernErasureAskedView = { ground: Open<"no-longer-needed" | "consent-withdrawn" | "objection-upheld" | "processed-unlawfully" | "legal-obligation" | "recorded-of-the-wrong-person">; reasons: string | null; by: WorkerView; occurred_at: string };

/** Ask for the erasure of a record. */
export type ConcernErasureBody = { ground: ErasureGround; reasons: string };

/** Approve what somebody else asked, or decline it. */
export type ConcernErasureDecisionBody = { approve: boolean; reasons: string };

/** How the last asking for an erasure was declined. */
export type ConcernErasureDeclinedView = { reasons: string | null; by: WorkerView; occurred_at: string };

/** A concern's events in the order of the log. */
export type ConcernHistory = { concern: string; moment: MomentView; items: (StepView)[] };

/** Say what the agency watches over, until when, and what the next steps will be. */
export type ConcernMonitoringBody = { occurred_at?: string | null; what: string; until: string; next_steps: string; professional: Spoken };

/** Say what the agency's monitoring showed, and what is done now. */
export type ConcernMonitoringReviewBody = { occurred_at?: string | null; number: number; found: string; decided: string; professional: Spoken };

/** What was noticed, of which child, and by whom. */
export type ConcernOpenedView = { child: ConcernedChildView; account: string | null; professional: SpokenView; by: WorkerView; occurred_at: string };

/** A page of concerns. incomplete: something may be missing. */
export type ConcernPage = { incomplete: boolean; unreadable_records: number; items: (ListedConcern)[]; next: string | null };

/** What the agency watches over. plan: by which it is reviewed (Q5). */
export type ConcernPlanView = { number: number; plan: number; what: string | null; until: string; next_steps: string | null; professional: SpokenView; by: WorkerView; occurred_at: string };

/** What the agency shared of its own record with the contact, entry by entry, as it was received (Q1). */
export type ConcernReceivedView = { entries: (SharedEntryView)[]; by: WorkerView; occurred_at: string };

/** What a command on a concern recorded. */
export type ConcernRecorded = { concern: string; state: Open<"open" | "closed">; version: number; recorded: (RecordedEvent)[] };

/** What a command on a concern would record: the answer to a dry run. */
export type ConcernRehearsed = { concern: string; state: Open<"open" | "closed">; version: number; would_record: (WouldRecord)[] };

/** What a plan showed, and what is done now. */
export type ConcernReviewView = { number: number; plan: number; found: string | null; decided: string | null; professional: SpokenView; by: WorkerView; occurred_at: string };

/** A contact that was made of the concern, and the numbers of the entries it shares. */
export type ConcernSharedView = { number: number; reference: string; entries: (number)[]; by: WorkerView; occurred_at: string };

/** Where a concern stands. */
export type ConcernState = "open" | "closed";

/** The clocks of a concern at a moment, under its own pack and under another. */
export type ConcernTimescales = { concern: string; moment: MomentView; pack: string; clocks: (ClockView)[]; under: UnderView | null };

/** An agency's own concern about a child. Every entry has its number, by which a contact may share it. opened: entry 1, by which it began. needs: the levels considered (R9). shared: the contacts that were made of it, and what each shares. closed: null while it is open. duties: what the agency owes its own record. */
export type ConcernView = { concern: string; audience: "agency"; state: Open<"open" | "closed">; version: number; agency: string; pack: string; calendar: string; recorded_at: string; opened: ConcernOpenedView; experiences: (ExperienceView)[]; needs: (NeedConsideredView)[]; referrals_not_made: (ReferralNotMadeView)[]; actions: (ActionTakenView)[]; decisions: (AgencyDecidedView)[]; alternatives: (AlternativeAgreedView)[]; plans: (ConcernPlanView)[]; reviews: (ConcernReviewView)[]; impacts: (ImpactView)[]; meetings: (MeetingInformedView)[]; supervisions: (SupervisionHeldView)[]; shared: (ConcernSharedView)[]; challenges: (SupervisionChallengedView)[]; closed: ConcernClosedView | null; erasure_asked: ConcernErasureAskedView | null; erasure_declined: ConcernErasureDeclinedView | null; erased: (ConcernErasureApprovedView)[]; duties: (DutyView)[]; clocks: (ClockView)[]; moment: MomentView };

/** Whom a concern is about, as the agency knows them. agency_reference: its own, of the child. */
export type ConcernedChildPart = { given_name: string; family_name: string; date_of_birth?: string | null; agency_reference?: string | null };

/** Whom a concern is about, as the agency knows them. agency_reference: its own, of the child. */
export type ConcernedChildView = { given_name: string | null; family_name: string | null; date_of_birth: string | null; agency_reference: string | null };

/** Whether there are concerns. told: which, or that there are none and by what that is known. */
export type Concerns = { there_are: boolean; told: string };

/** What the referrer clarified of the nature of the concerns, and how and why (R7). */
export type ConcernsClarifiedView = { nature: string | null; how_and_why: string | null; by: WorkerView; occurred_at: string };

/** Whether there are concerns. told: which, or that there are none and by what that is known. */
export type ConcernsView = { there_are: boolean; told: string | null };

/** How the referral ends, and why (A36). It ends now: there is no date to enter. authority: the one that takes over. worker, worker_name, locality: who works on with the child, if services go on and nobody is allocated to its case file yet. */
export type ConclusionBody = { ending: Ending; reasons: string; authority?: string | null; worker?: string | null; worker_name?: string | null; locality?: string | null; spoken_to?: (Spoken)[] };

/** How a referral ended that came to be assessed (A36). authority: the one that took over. */
export type ConclusionView = { ending: Open<"services-go-on" | "no-further-action-after-assessment" | "transferred-to-another-authority" | "died" | "other">; reasons: string | null; authority: string | null; on: string; by: WorkerView };

/** The NHS number that was traced is the child's, and how that is known. */
export type ConfirmTracedNumberBody = { reason: string; spoken_to?: (Spoken)[] };

/** Say that somebody has a conflict of interest: oneself where nobody is named; of others, a manager says so. */
export type ConflictBody = { reasons: string; worker?: string | null; spoken_to?: (Spoken)[] };

/** Say that somebody has no conflict of interest. */
export type ConflictEndedBody = { worker: string; reasons: string; spoken_to?: (Spoken)[] };

/** Who has none after all. */
export type ConflictEndedView = { worker: string; reasons: string | null; by: WorkerView; occurred_at: string };

/** Who has a conflict of interest, by their id. */
export type ConflictView = { worker: string; reasons: string | null; by: WorkerView; occurred_at: string };

/** What was last considered of a question. */
export type ConsideredView = { question: Open<"pressures-on-the-family" | "support-for-carers" | "care-by-the-parent" | "support-for-the-young-carer" | "care-by-the-child" | "needs-and-vulnerabilities" | "a-child-causing-harm" | "section-47-enquiries" | "more-children-harmed">; answer: Open<"yes" | "no" | "not-yet-known">; considered: string | null; by: WorkerView; occurred_at: string };

/** That the log of one size extends that of another (RFC 9162, 2.1.4). Hashes are in base64. */
export type ConsistencyProof = { first: number; second: number; proof: (string)[] };

/** The Early Help Advisor's outcome of a consultation with permission (E7). advice is null once it was erased. */
export type ConsultationAdvice = { outcome: Open<"advise-early-help-assessment" | "contact-csc-for-referral">; advice: string | null; by: WorkerView; occurred_at: string };

/** What the Early Help Advisor advised the agency's professional (E7). */
export type ConsultationAdviceView = { outcome: Open<"advise-early-help-assessment" | "contact-csc-for-referral">; advice: string | null; occurred_at: string };

/** A consultation for which permission was not given. Nothing that identifies a child or a family (E5, E8). caveat_said: that the professional was told that the consultation is hypothetical, and its advice may be the worse for it. agency: the code of the professional's agency, where it sends to us: it then sees what was advised. */
export type ConsultationBody = { occurred_at?: string | null; professional: ConsultingPart; summary: string; caveat_said?: boolean | null; agency?: string | null; received_at?: string | null };

/** A consultation at two moments: the values that differ, the events between, and the clocks as they stood. */
export type ConsultationComparison = { consultation: string; before: MomentView; after: MomentView; changed: (ChangeView)[]; events: (ComparedEvent)[]; clocks_before: (ClockView)[]; clocks_after: (ClockView)[] };

/** What was erased. asked_by: the id of who asked; slots: the keys that were destroyed. */
export type ConsultationErasureApprovedView = { ground: Open<"no-longer-needed" | "consent-withdrawn" | "objection-upheld" | "processed-unlawfully" | "legal-obligation" | "recorded-of-the-wrong-person">; asked_by: string; slots: (string)[]; reasons: string | null; by: WorkerView; occurred_at: string };

/** The erasure that is asked for and not yet decided. */
export type ConsultationErasureAskedView = { ground: Open<"no-longer-needed" | "consent-withdrawn" | "objection-upheld" | "processed-unlawfully" | "legal-obligation" | "recorded-of-the-wrong-person">; reasons: string | null; by: WorkerView; occurred_at: string };

/** Ask for the erasure of a record. */
export type ConsultationErasureBody = { ground: ErasureGround; reasons: string };

/** Approve what somebody else asked, or decline it. */
export type ConsultationErasureDecisionBody = { approve: boolean; reasons: string };

/** How the last asking for an erasure was declined. */
export type ConsultationErasureDeclinedView = { reasons: string | null; by: WorkerView; occurred_at: string };

/** Say to whom the record form was sent (E8). adviser: the worker's id in the directory. */
export type ConsultationFormBody = { occurred_at?: string | null; adviser: string };

/** To whom the record form was sent last, by whom and when (E8). */
export type ConsultationFormView = { adviser: string; adviser_name: string | null; by: WorkerView; occurred_at: string };

/** A hypothetical consultation's events in the order of the log. */
export type ConsultationHistory = { consultation: string; moment: MomentView; items: (StepView)[] };

/** Have nothing of a case destroyed. */
export type ConsultationHoldBody = { ground: HoldGround; reasons: string };

/** End a hold. */
export type ConsultationHoldLiftedBody = { reasons: string };

/** How the last hold was lifted. */
export type ConsultationHoldLiftedView = { reasons: string | null; by: WorkerView; occurred_at: string };

/** The legal hold that stands. */
export type ConsultationHoldView = { ground: Open<"court-proceedings" | "police-investigation" | "statutory-inquiry" | "child-safeguarding-practice-review" | "complaint-or-claim" | "subject-access-request">; reasons: string | null; by: WorkerView; occurred_at: string };

/** The Early Help Advisor's outcomes of a consultation with permission, a closed set (E7). */
export type ConsultationOutcome = "advise-early-help-assessment" | "contact-csc-for-referral";

/** The Early Help Advisor's outcome of a consultation with permission, and the advice given (E7). */
export type ConsultationOutcomeBody = { occurred_at?: string | null; outcome: ConsultationOutcome; advice: string; spoken_to?: (Spoken)[] };

/** What was advised, by whom and when (E9). advice is null once it was erased. */
export type ConsultationOutcomeView = { outcome: Open<"gain-permission" | "advise-early-help-assessment" | "contact-csc-for-referral">; advice: string | null; by: WorkerView; occurred_at: string };

/** What a command on a consultation recorded. */
export type ConsultationRecorded = { consultation: string; version: number; recorded: (RecordedEvent)[] };

/** What a command on a consultation would record: the answer to a dry run. */
export type ConsultationRehearsed = { consultation: string; version: number; would_record: (WouldRecord)[] };

/** Send the contact to the Early Help Advisor (E6). */
export type ConsultationRequestBody = { occurred_at?: string | null };

/** When the contact was sent to the Early Help Advisor, and as what (E6). */
export type ConsultationRequestView = { action: string; by: WorkerView; occurred_at: string };

/** Say whether a record that is due is destroyed, or until when it is kept, and why. */
export type ConsultationRetentionReviewBody = { destroy: boolean; keep_until?: string | null; reasons: string };

/** How it was last reviewed once it was due. keep_until: null where its erasure was asked for. */
export type ConsultationRetentionReviewedView = { kind: Open<"contact-without-referral" | "referral-closed" | "referral-concluded" | "set-aside" | "hypothetical-consultation" | "enquiry" | "subject-request">; due_on: string; source: string; keep_until: string | null; reasons: string | null; by: WorkerView; occurred_at: string };

/** The clocks of a consultation at a moment, under its own pack and under another. */
export type ConsultationTimescales = { consultation: string; moment: MomentView; pack: string; clocks: (ClockView)[]; under: UnderView | null };

/** A hypothetical consultation. Permission was not given, so that it names no child and no family. caveat_said: that the professional was told what that may do to the advice (E5). cases: of the contacts that named it later (A16). */
export type ConsultationView = { audience: Open<"office" | "auditor">; consultation: string; state: Open<"waiting-for-advice" | "answered" | "became-a-contact">; version: number; pack: string; calendar: string; received_at: string; professional: ConsultingView; agency: string | null; agency_name: string | null; summary: string | null; caveat_said: boolean; recorded_by: WorkerView; recorded_at: string; form: ConsultationFormView | null; outcome: ConsultationOutcomeView | null; erasure_asked: ConsultationErasureAskedView | null; erasure_declined: ConsultationErasureDeclinedView | null; erased: (ConsultationErasureApprovedView)[]; hold: ConsultationHoldView | null; hold_lifted: ConsultationHoldLiftedView | null; retention_reviewed: ConsultationRetentionReviewedView | null; cases: (string)[]; duties: (DutyView)[]; clocks: (ClockView)[]; moment: MomentView };

/** The professional who asks, and how to reach them: by telephone or by e-mail (E4). */
export type ConsultingPart = { name: string; job_role: string; organisation?: string | null; telephone?: string | null; email?: string | null };

/** The professional who asked; null where nothing was said, or once it was erased. */
export type ConsultingView = { name: string | null; job_role: string | null; organisation: string | null; telephone: string | null; email: string | null };

/** A contact about one or several children; each child gets a case of its own (C1, C11, A24). A partner names its `professional`; the authority's staff name the `referrer`, `source`, `channel` and `route`. `received_at` is what the sender says; for partners the server's time counts and the claim is kept beside it. Of several children `siblings` says whether they are: true links them to one another, `not-yet-known` has to be settled before one of them progresses (SIB6). `particulars` follow the order of `children`: an agency that makes the contact of a concern of its own says there which of its entries it shares. Only staff name a known child there, send `information`, or name the `agency` of a professional who telephoned, which then sees the contact. A request `step-up-from-tac` says in `step_up` who leads the Team Around the Child and whether the family agrees. `after_consultation` is the reference of the hypothetical consultation that the contact follows. `route` and `taken_by` follow from who records (C4, C5): what is said of them is compared. */
export type ContactBody = { request: Request; intent: Intent; concern_summary: string; children: (ChildDetails)[]; particulars?: (ParticularsPart)[]; siblings?: boolean | string | null; account?: Account; information?: InformationPart | null; step_up?: StepUpPart | null; channel?: Channel; received_at?: string | null; permission?: boolean | null; after_consultation?: string | null; professional?: Professional | null; referrer?: Referrer | null; source?: Source | null; agency?: string | null; route?: Route | null; route_reason?: string | null; /** @deprecated kept until 2027-12-01 */ taken_by?: string | null; agency_reference?: string | null };

/** The contact with the child that is thought right: the levels of the prisons' public protection arrangements. */
export type ContactLevel = "no-contact" | "letters" | "letters-and-telephone" | "no-restriction";

/** A contact's receipt: the communication, a case for each child, and what was recorded. */
export type ContactReceived = { communication: string; received_at: string; clamped: boolean; cases: (OpenedCase)[]; recorded: (RecordedEvent)[] };

/** What a contact would record: the answer to a dry run. Its references are examples: nobody holds them. */
export type ContactRehearsed = { communication: string; received_at: string; clamped: boolean; cases: (OpenedCase)[]; would_record: (WouldRecord)[] };

/** Say whom you spoke to, and what came of it. */
export type ConversationBody = { occurred_at?: string | null; people: (Spoken)[]; what: string };

/** Who was spoken to. before: the event that was decided upon it, or null; what: what came of it otherwise. */
export type ConversationView = { people: (SpokenView)[]; before: string | null; what: string | null; by: WorkerView; occurred_at: string };

/** Who was spoken to, and what came of it; null while nobody was (Q1). */
export type ConversationsView = { held: (ConversationView)[] };

/** Whether an agency helps, what it says, and who there says so. ground: why not, or not in full. means: how the answer came, where the office records it. */
export type CooperationAnswerBody = { occurred_at?: string | null; answer: WhetherTheyHelp; ground?: Incompatible | null; text: string; answered_by: string; means?: Means | null };

/** What an agency answered, who there did, and how the answer came (D7). */
export type CooperationAnsweredView = { reference: string; answer: Open<"will-help" | "will-help-in-part" | "will-not-help">; ground: Open<"not-compatible-with-their-duties" | "would-unduly-prejudice-their-functions"> | null; text: string | null; answered_by: string | null; means: Open<"telephone" | "in-person" | "email" | "text" | "letter" | "system">; by: WorkerView; occurred_at: string };

/** Ask an agency for its help under section 27: whom, for which help, and how what is shared passes the tests. An agency that is registered here, named by its code, sees the request and answers it itself. */
export type CooperationRequestBody = { occurred_at?: string | null; recipient: Recipient; asked_for: string; tests: SixTests };

/** Which agency was asked for which help under section 27 (D7). */
export type CooperationRequestedView = { reference: string; recipient: RecipientView; asked_for: string | null; tests: SixTestsView; by: WorkerView; occurred_at: string };

/** Which agencies were asked for which help, and what they answered; null while none was (D7). */
export type CooperationView = { asked: (CooperationRequestedView)[]; answered: (CooperationAnsweredView)[] };

/** Copy the referral to a sibling who has no contact. disclose: the fields that are copied; none unless named. */
export type CopyBody = { outcome?: Outcome | null; referral_date?: string | null; sibling: string; details: ChildDetails; disclose?: ("concern_summary" | "statements" | "chronology" | "history" | "impact_on_wellbeing" | "concern_without_intervention" | "what_is_needed" | "expectations" | "prior_interventions" | "previous_involvement" | "patterns" | "living_arrangements" | "household" | "strengths" | "risks" | "analysis" | "risk_to_staff" | "lived_experience" | "alleged_perpetrator" | "other_agencies" | "statutory_basis" | "primary_need" | "what_needs_to_change" | "what_went_wrong" | "what_has_changed" | "what_was_missed" | "deterioration" | "impact_on_family" | "family_dynamics" | "supportive_family" | "development_and_progress")[] };

/** How many records wait, of how many the time is over, how many are more urgent than ordinary, and how many nobody has in hand. */
export type Counted = { waiting: number; overdue: number; urgent: number; unclaimed: number };

/** What crime is suspected (CF1). */
export type CrimeSuspicionBody = { occurred_at?: string | null; suspicion: string };

/** A suspected crime, and what came of it. number: by which it is answered, from 1. unreported: neither told to the police nor ruled out (CF1). */
export type CrimeView = { number: number; suspicion: string | null; by: WorkerView; occurred_at: string; unreported: boolean; police: PoliceView | null; no_crime: NoCrimeView | null };

/** What was done for a child in youth detention, or in a mother and baby unit; null while there is nothing (X13 to X17). */
export type CustodyView = { visited: DetentionVisitView | null; support: DetentionSupportView | null; plan: CarePlanView | null; applied: UnitApplicationView | null; assessed: UnitAssessmentView | null; board: BoardView | null; placed: UnitPlacementView | null };

/** A page of deadlines, those due first first. incomplete: something may be missing. */
export type DeadlinePage = { incomplete: boolean; unreadable_records: number; items: (ListedDeadline)[]; next: string | null };

/** Until when it is answered. source: of the period. */
export type DeadlineView = { due_on: string; state: Open<"running" | "met" | "met-late" | "missed">; source: string };

/** Say what the agency accepts, why, and who there says so (P5); of an alternative, what it is (Q2). */
export type DecisionAcceptedBody = { occurred_at?: string | null; accepted: Accepted; reasons: string; professional: Spoken; alternative?: string | null };

/** What the agency accepted, and why (P5, Q2). */
export type DecisionAcceptedView = { accepted: Open<"the-decision" | "an-alternative">; reasons: string | null; professional: SpokenView; alternative: string | null; by: WorkerView; occurred_at: string };

/** Say what was decided and why, and who was spoken to, if anybody (Q1). */
export type DecisionBody = { occurred_at?: string | null; decided: string; reasons: string; people?: (Spoken)[]; professional: Spoken };

/** Which challenge changed which decision, and at which rung (P6). */
export type DecisionChangedView = { reference: string; about: Open<"outcome-of-the-contact" | "disposal" | "closure-or-conclusion" | "work-on-the-referral" | "no-response" | "informing-the-parents">; rung: string; by: WorkerView; occurred_at: string };

/** Why an assessment is declined. That the child is not known is never one (X5). */
export type DeclinedFor = "no-need-appears" | "assessed-already" | "another-authoritys" | "withdrawn-by-the-asker" | "child-not-known";

/** One attempt. webhook_id: the message's, the same at every attempt. number: which attempt it was, counted since the last that went well. status: of the answer, if one came. failure: why it was not taken. */
export type Delivery = { webhook_id: string; type: string; subject: string | null; cause: Open<"feed" | "replay" | "ping">; number: number; at: string; milliseconds: number; status: number | null; failure: Open<"address-not-allowed" | "away" | "certificate" | "timeout" | "redirect" | "status" | "gone"> | null };

/** A page of attempts, the last first; `next` is the cursor of the page that follows, or null. */
export type DeliveryPage = { items: (Delivery)[]; next: string | null };

/** What is known of one child, and may change. refused: what was asked and not told (EQ2). */
export type Details = { given_name?: string | null; family_name?: string | null; also_known_as?: string | null; date_of_birth?: string | null; expected_date_of_birth?: string | null; sex?: Sex; ethnicity?: Ethnicity; first_language?: string | null; religion?: string | null; nationality?: string | null; immigration_status?: string | null; disabilities?: (Disability)[]; additional_needs?: string | null; communication_needs?: string | null; refused?: (Characteristic)[]; address?: Address | null; school?: string | null; current_location?: string | null; condition?: string | null; needs_immediate_protection?: Answer; views?: string | null };

/** Decide how the child is supported while it is remanded. */
export type DetentionSupportBody = { occurred_at?: string | null; support: string };

/** How the child is supported while it is remanded (X13). */
export type DetentionSupportView = { support: string | null; by: WorkerView; occurred_at: string };

/** Say that the child was visited where it is detained, and what it was found to need. */
export type DetentionVisitBody = { occurred_at?: string | null; establishment: string; needs: string };

/** The last visit to the child where it is detained (X13). */
export type DetentionVisitView = { establishment: string | null; needs: string | null; by: WorkerView; occurred_at: string };

/** What has changed and why: teams and workers as they are now, who has left, and which teams are closed. */
export type DirectoryBody = { occurred_at?: string | null; teams?: (TeamPart)[]; workers?: (WorkerPart)[]; left?: (string)[]; closed?: (string)[]; reason: string };

/** What a command on the directory recorded. */
export type DirectoryRecorded = { version: number; recorded: (RecordedEvent)[] };

/** What a command on the directory would record: the answer to a dry run. */
export type DirectoryRehearsed = { version: number; would_record: (WouldRecord)[] };

/** The authority's teams and workers, each by their ids. version: how many changes there were; the ETag. */
export type DirectoryView = { version: number; teams: (TeamView)[]; workers: (ListingView)[] };

/** The census's Disability codes. */
export type Disability = "NONE" | "MOB" | "HAND" | "PC" | "INC" | "COMM" | "LD" | "HEAR" | "VIS" | "BEH" | "CON" | "AUT" | "DDA";

/** The other supervisor does not agree, and why (CL5). */
export type DisagreementBody = { occurred_at?: string | null; reason: string; spoken_to?: (Spoken)[] };

/** Why the two supervisors did not agree (CL5). */
export type DisagreementView = { reason: string | null; by: WorkerView; occurred_at: string };

/** One thing that was disclosed, and how it is known. source: who reported it. */
export type DisclosedItem = { text: string | null; kind: Open<"fact" | "professional-opinion" | "reported-by">; source: string | null };

/** All that was disclosed to an agency of a case that is not its own, the first first. */
export type DisclosedView = { case: string; disclosures: (DisclosureToAgency)[] };

/** Say what was disclosed to whom, for which purpose, and that it passes the six tests (SC9). */
export type DisclosureBody = { occurred_at?: string | null; recipient: Recipient; items: (Item)[]; purpose: string; tests: SixTests };

/** Say what was not disclosed to whom, on which ground, and why (SC9). */
export type DisclosureDeclinedBody = { occurred_at?: string | null; recipient: Recipient; asked_for: string; ground: WhyNot; reasons: string; spoken_to?: (Spoken)[] };

/** What was not disclosed to whom, and why (SC9). */
export type DisclosureDeclinedView = { recipient: RecipientView; asked_for: string | null; ground: Open<"of-no-help-to-the-recipient" | "more-detrimental-to-the-child" | "fails-one-of-the-six-tests">; reasons: string | null; by: WorkerView; occurred_at: string };

/** A page of what was disclosed; `next` and incomplete as in a list of cases. */
export type DisclosurePage = { incomplete: boolean; unreadable_records: number; items: (ListedDisclosure)[]; next: string | null };

/** What was disclosed at once, and for which purpose. */
export type DisclosureToAgency = { items: (DisclosedItem)[]; purpose: string | null; occurred_at: string };

/** What was disclosed to whom, for which purpose, by the six tests (SC9). */
export type DisclosureView = { recipient: RecipientView; items: (ItemView)[]; purpose: string | null; tests: SixTestsView; by: WorkerView; occurred_at: string };

/** Authorise discussing the referral with other agencies without the parents' knowledge: why (CF3, CF4). */
export type DiscussionAuthorisationBody = { occurred_at?: string | null; reasons: string; spoken_to?: (Spoken)[] };

/** Why agencies may be told without the parents' knowledge (CF3, CF4). */
export type DiscussionAuthorisedView = { reasons: string | null; by: WorkerView; occurred_at: string };

/** Who spoke to whom at a rung, the other's view, the alternatives looked for, and any written complaint (P2, P4). */
export type DiscussionWithAgencyView = { spoke: SpokenView; spoke_to: SpokenView; view: string | null; alternatives: string | null; written_complaint: boolean; complaint: string | null; occurred_at: string };

/** The initial disposal: one or more of six, and what each asks for (D2). */
export type DisposalBody = { occurred_at?: string | null; items: (DisposalItem)[]; reasonable_cause?: string | null; services?: string | null; reasons: string; spoken_to?: (Spoken)[] };

/** The six initial disposals of a referral, of which one or more are authorised (D2). */
export type DisposalItem = "immediate-protection" | "section-17-assessment" | "section-47-enquiries" | "immediate-services" | "further-specialist-assessments" | "see-child-as-soon-as-possible";

/** The disposal that stands (D1, D2). */
export type DisposalView = { items: (Open<"immediate-protection" | "section-17-assessment" | "section-47-enquiries" | "immediate-services" | "further-specialist-assessments" | "see-child-as-soon-as-possible">)[]; reasonable_cause: string | null; services: string | null; reasons: string | null; by: WorkerView; occurred_at: string };

/** One thing to be done: by the clause it comes from, by whom, and until when. No clock: due_at is null. queue: in which queue it stands; null where another duty of the case comes first, or is done by the same act. */
export type DutyView = { clause: string; queue: Open<"calls" | "known-check" | "dispatch" | "consultation" | "screening" | "advised" | "police" | "confirmation" | "acknowledgement" | "protection" | "siblings" | "recording" | "disposal" | "feedback" | "challenge" | "partnership" | "family" | "cooperation" | "authorisation" | "allocation" | "visit" | "agreement" | "closure" | "information" | "monitoring" | "circumstances" | "enquiry" | "erasure" | "subject-access" | "led"> | null; what: string; who_may: (Open<"customer_service_advisor" | "early_help_advisor" | "screening_manager" | "screening_practice_supervisor" | "area_practice_supervisor" | "area_team_manager" | "area_team_worker" | "duty_social_worker" | "allocated_social_worker" | "lead_practitioner" | "service_manager" | "safeguarding_partnership_officer" | "auditor" | "partner_practitioner" | "partner_manager" | "partner_auditor" | "system">)[]; due_at: string | null };

/** What an event caused: a clock or a duty that began or ended, and, for the first event of an act, the others. clock: which one, by its id. state: of the clock. number: of the other event. */
export type EffectView = { kind: Open<"clock-started" | "clock-stopped" | "clock-changed" | "duty-arose" | "duty-ended" | "recorded-with">; clause: string | null; clock: string | null; what: string; due_at: string | null; state: string | null; number: number | null };

/** Why a request is not answered with a bundle, a closed set. */
export type EndGround = "withdrawn" | "not-identified" | "manifestly-unfounded-or-excessive" | "nothing-held";

/** How a referral ends that came to be assessed (A36). */
export type Ending = "services-go-on" | "no-further-action-after-assessment" | "transferred-to-another-authority" | "died" | "other";

/** Say whether a child of the enquiry is known here, or was, and which it is (X20, X21). searched: by what. */
export type EnquiredChildBody = { occurred_at?: string | null; number: number; known: boolean; child?: string | null; searched: string };

/** Say by what a child's identity is verified, and how (X20). */
export type EnquiredChildIdentityBody = { occurred_at?: string | null; number: number; verified_by: (VerifiedBy)[]; how: string };

/** Whether the child is known here, or was, and which it is (X20, X21). */
export type EnquiredChildMatchedView = { standing: Open<"known" | "previously-known" | "not-known">; searched: string | null; child_reference: string | null; by: WorkerView; occurred_at: string };

/** A child by what the agency knows of it: something by which it may be looked for. relationship: to whom the enquiry is about. contact: with them that is wanted, or is known of. */
export type EnquiredChildPart = { given_name?: string | null; family_name?: string | null; date_of_birth?: string | null; address?: string | null; relationship?: string | null; contact?: string | null };

/** By what the child's identity is verified (X20). */
export type EnquiredChildVerifiedView = { verified_by: (Open<"date-of-birth" | "address" | "parents" | "nhs-number" | "upn" | "document-seen" | "professional-who-knows-the-child">)[]; how: string | null; by: WorkerView; occurred_at: string };

/** A child by what the agency knows of it. relationship: to whom the enquiry is about. contact: that is wanted. */
export type EnquiredChildView = { given_name: string | null; family_name: string | null; date_of_birth: string | null; address: string | null; relationship: string | null; contact: string | null };

/** The professional who enquires, and how to reach them. */
export type EnquirerPart = { name: string; job_role: string; organisation?: string | null; telephone?: string | null; email?: string | null };

/** The professional who enquires, and how to reach them. */
export type EnquirerView = { name: string | null; job_role: string | null; organisation: string | null; telephone: string | null; email: string | null };

/** Answer a request for information, or say on which ground it is not answered, and why (X22). */
export type EnquiryAnswerBody = { occurred_at?: string | null; number: number; answer?: string | null; withheld?: WhyNot | null; reasons?: string | null };

/** The concerns about the person, and about any contact with a child, or that there are none (X19). */
export type EnquiryAnsweredView = { about_person: ConcernsView; about_contact: ConcernsView; tests: SixTestsView; means: Open<"telephone" | "in-person" | "email" | "text" | "letter" | "system">; by: WorkerView; occurred_at: string };

/** An enquiry of a prison or the Probation Service (X18, X22). A prison's is about contact with at least one child; the Probation Service's says why it is shared: grounds. requests: for information, each answered by its number, from 1. agency, means: where somebody of the offices writes it down, the code of the agency, where it is registered here, and how the enquiry came. */
export type EnquiryBody = { occurred_at?: string | null; kind: EnquiryKind; professional: EnquirerPart; person: SupervisedPersonPart; information: string; children?: (EnquiredChildPart)[]; requests?: (EnquiryRequestPart)[]; grounds?: (Supervised)[]; agency?: string | null; means?: Means | null; received_at?: string | null };

/** An enquiry at two moments: the values that differ, the events between, and the clocks as they stood. */
export type EnquiryComparison = { enquiry: string; before: MomentView; after: MomentView; changed: (ChangeView)[]; events: (ComparedEvent)[]; clocks_before: (ClockView)[]; clocks_after: (ClockView)[] };

/** What was erased. asked_by: the id of who asked; slots: the keys that were destroyed. */
export type EnquiryErasureApprovedView = { ground: Open<"no-longer-needed" | "consent-withdrawn" | "objection-upheld" | "processed-unlawfully" | "legal-obligation" | "recorded-of-the-wrong-person">; asked_by: string; slots: (string)[]; reasons: string | null; by: WorkerView; occurred_at: string };

/** The erasure that is asked for and not yet decided. */
export type EnquiryErasureAskedView = { ground: Open<"no-longer-needed" | "consent-withdrawn" | "objection-upheld" | "processed-unlawfully" | "legal-obligation" | "recorded-of-the-wrong-person">; reasons: string | null; by: WorkerView; occurred_at: string };

/** Ask for the erasure of a record. */
export type EnquiryErasureBody = { ground: ErasureGround; reasons: string };

/** Approve what somebody else asked, or decline it. */
export type EnquiryErasureDecisionBody = { approve: boolean; reasons: string };

/** How the last asking for an erasure was declined. */
export type EnquiryErasureDeclinedView = { reasons: string | null; by: WorkerView; occurred_at: string };

/** An enquiry's events in the order of the log. */
export type EnquiryHistory = { enquiry: string; moment: MomentView; items: (StepView)[] };

/** Have nothing of a case destroyed. */
export type EnquiryHoldBody = { ground: HoldGround; reasons: string };

/** End a hold. */
export type EnquiryHoldLiftedBody = { reasons: string };

/** How the last hold was lifted. */
export type EnquiryHoldLiftedView = { reasons: string | null; by: WorkerView; occurred_at: string };

/** The legal hold that stands. */
export type EnquiryHoldView = { ground: Open<"court-proceedings" | "police-investigation" | "statutory-inquiry" | "child-safeguarding-practice-review" | "complaint-or-claim" | "subject-access-request">; reasons: string | null; by: WorkerView; occurred_at: string };

/** Who enquires, a closed set. */
export type EnquiryKind = "prison" | "probation";

/** A page of enquiries; `next` and incomplete as in a list of cases. */
export type EnquiryPage = { incomplete: boolean; unreadable_records: number; items: (ListedEnquiry)[]; next: string | null };

/** Who enquires about whom, what is told of them and of which children, and what is requested (X18, X22). */
export type EnquiryReceivedView = { kind: Open<"prison" | "probation">; received_at: string; professional: EnquirerView; person: SupervisedPersonView; information: string | null; children: (EnquiredChildView)[]; requests: (EnquiryRequestView)[]; grounds: (Open<"has-contact-with-children" | "poses-a-known-risk">)[]; agency: string | null; agency_name: string | null; means: Open<"telephone" | "in-person" | "email" | "text" | "letter" | "system">; by: WorkerView; occurred_at: string };

/** What a command on an enquiry recorded. */
export type EnquiryRecorded = { enquiry: string; state: Open<"received" | "reviewed" | "answered">; version: number; recorded: (RecordedEvent)[] };

/** What a command on an enquiry would record: the answer to a dry run. */
export type EnquiryRehearsed = { enquiry: string; state: Open<"received" | "reviewed" | "answered">; version: number; would_record: (WouldRecord)[] };

/** What a request was answered, or the ground on which it was not (X22). number: of the request. */
export type EnquiryRequestAnsweredView = { number: number; answer: string | null; withheld: Open<"of-no-help-to-the-recipient" | "more-detrimental-to-the-child" | "fails-one-of-the-six-tests"> | null; reasons: string | null; by: WorkerView; occurred_at: string };

/** One request for information. */
export type EnquiryRequestPart = { asked_for: string };

/** One request for information. */
export type EnquiryRequestView = { asked_for: string | null };

/** Share any concerns about the person and any contact, or say that there are none; and how all that goes out passes the tests (X19, SC9). means: by which it goes, to an agency that is not registered here. */
export type EnquiryResponseBody = { occurred_at?: string | null; about_person: Concerns; about_contact: Concerns; tests: SixTests; means?: Means | null };

/** Say whether a record that is due is destroyed, or until when it is kept, and why. */
export type EnquiryRetentionReviewBody = { destroy: boolean; keep_until?: string | null; reasons: string };

/** How it was last reviewed once it was due. keep_until: null where its erasure was asked for. */
export type EnquiryRetentionReviewedView = { kind: Open<"contact-without-referral" | "referral-closed" | "referral-concluded" | "set-aside" | "hypothetical-consultation" | "enquiry" | "subject-request">; due_on: string; source: string; keep_until: string | null; reasons: string | null; by: WorkerView; occurred_at: string };

/** Say what follows from the information, and where it is recorded as required (X18). case: in which, if in one. */
export type EnquiryReviewBody = { occurred_at?: string | null; review: string; recorded: RecordedWhere; case?: string | null };

/** What follows from the information, and where it is recorded as required (X18). */
export type EnquiryReviewedView = { review: string | null; recorded: Open<"on-the-enquiry-alone" | "in-a-case" | "as-a-contact">; case_reference: string | null; by: WorkerView; occurred_at: string };

/** Who enquires about whom, what is told of them and of which children, and what is requested (X18, X22). */
export type EnquirySentView = { kind: Open<"prison" | "probation">; received_at: string; professional: EnquirerView; person: SupervisedPersonView; information: string | null; children: (EnquiredChildView)[]; requests: (EnquiryRequestView)[]; grounds: (Open<"has-contact-with-children" | "poses-a-known-risk">)[] };

/** The clocks of an enquiry at a moment, under its own pack and under another. */
export type EnquiryTimescales = { enquiry: string; moment: MomentView; pack: string; clocks: (ClockView)[]; under: UnderView | null };

/** A child safeguarding enquiry (X18 to X22). cases: in which its information is recorded. */
export type EnquiryView = { audience: Open<"office" | "auditor">; enquiry: string; state: Open<"received" | "reviewed" | "answered">; version: number; pack: string; calendar: string; recorded_at: string; received: EnquiryReceivedView; review: EnquiryReviewedView | null; children: (FoundOfChildView)[]; answers: (EnquiryRequestAnsweredView)[]; response: EnquiryAnsweredView | null; erasure_asked: EnquiryErasureAskedView | null; erasure_declined: EnquiryErasureDeclinedView | null; erased: (EnquiryErasureApprovedView)[]; hold: EnquiryHoldView | null; hold_lifted: EnquiryHoldLiftedView | null; retention_reviewed: EnquiryRetentionReviewedView | null; cases: (string)[]; duties: (DutyView)[]; clocks: (ClockView)[]; moment: MomentView };

/** Contacts received in the 52 whole weeks that are over, compared. together: null when there is none. Numbers up to `not_shown_up_to` are not shown, and those by which they could be worked out; others are rounded. */
export type EqualityView = { incomplete: boolean; unreadable_records: number; received_from: string; received_before: string; not_shown_up_to: number; together: ComparedGroup | null; characteristics: (ComparedBy)[] };

/** What was erased. asked_by: the id of who asked; slots: the keys that were destroyed. */
export type ErasureApprovedView = { subject: Open<"child" | "wrong-child" | "referrer" | "record">; ground: Open<"no-longer-needed" | "consent-withdrawn" | "objection-upheld" | "processed-unlawfully" | "legal-obligation" | "recorded-of-the-wrong-person">; asked_by: string; slots: (string)[]; reasons: string | null; by: WorkerView; occurred_at: string };

/** What is asked and not yet decided. cases: all that falls. */
export type ErasureAskedView = { subject: Open<"child" | "wrong-child" | "referrer" | "record">; ground: Open<"no-longer-needed" | "consent-withdrawn" | "objection-upheld" | "processed-unlawfully" | "legal-obligation" | "recorded-of-the-wrong-person">; others_too: boolean; cases: (string)[]; reasons: string | null; by: WorkerView; occurred_at: string };

/** Ask for an erasure. others_too: what was recorded of other children in the same contacts falls with it. */
export type ErasureBody = { subject: ErasureSubject; ground: ErasureGround; others_too?: boolean; reasons: string };

/** Approve what somebody else asked, or decline it. */
export type ErasureDecisionBody = { approve: boolean; reasons: string };

/** How the last asking was declined. */
export type ErasureDeclinedView = { reasons: string | null; by: WorkerView; occurred_at: string };

/** On which ground, a closed set: those of article 17(1) of the UK GDPR that can apply, and the wrong person. */
export type ErasureGround = "no-longer-needed" | "consent-withdrawn" | "objection-upheld" | "processed-unlawfully" | "legal-obligation" | "recorded-of-the-wrong-person";

/** What is erased, a closed set. child: what every case of the person record says of the child, the household and what was said. wrong-child: the same of this case alone, which was recorded of the wrong child. referrer: who made this contact. record: this case alone, with who made it, once it was kept long enough. */
export type ErasureSubject = "child" | "wrong-child" | "referrer" | "record";

/** What somebody asked to have erased, and what was erased by two people; null while there is nothing. */
export type ErasuresView = { asked: ErasureAskedView | null; declined: ErasureDeclinedView | null; approved: (ErasureApprovedView)[] };

/** What was asked for, and whether it is done. Its attempts stand among the deliveries. */
export type ErrandView = { id: string; kind: Open<"feed" | "replay" | "ping">; created_at: string; done: boolean };

/** The census's Ethnicity; NOBT is information not yet obtained, REFU refused. */
export type Ethnicity = "WBRI" | "WIRI" | "WIRT" | "WOTH" | "WROM" | "MWBC" | "MWBA" | "MWAS" | "MOTH" | "AIND" | "APKN" | "ABAN" | "AOTH" | "BCRB" | "BAFR" | "BOTH" | "CHNE" | "OOTH" | "REFU" | "NOBT";

/** What is exchanged with a system: it is asked whether the child is known, or told of a contact or a referral. nhs-number: asked of another, which traces it (`domain/tracing.py`). */
export type ExchangeKind = "known-check" | "contact" | "referral" | "nhs-number";

/** A page of exchanges; `next` is the cursor of the next page, or null. incomplete: as in a list of cases. */
export type ExchangePage = { incomplete: boolean; unreadable_records: number; items: (ListedExchange)[]; next: string | null };

/** What a command on an exchange recorded. */
export type ExchangeRecorded = { case: string; kind: Open<"known-check" | "contact" | "referral" | "nhs-number">; standing: Open<"owed" | "waiting" | "done" | "for-somebody" | "refused">; recorded: (RecordedEvent)[] };

/** What a command on an exchange would record: the answer to a dry run. */
export type ExchangeRehearsed = { case: string; kind: Open<"known-check" | "contact" | "referral" | "nhs-number">; standing: Open<"owed" | "waiting" | "done" | "for-somebody" | "refused">; would_record: (WouldRecord)[] };

/** Why it is to be exchanged again. */
export type ExchangeSendingBody = { reason: WhyExchangedAgain };

/** Where an exchange stands. owed: not tried yet. waiting: to be tried again. done: answered, or taken. for-somebody: answered, and somebody is to say what comes of it. */
export type ExchangeStanding = "owed" | "waiting" | "done" | "for-somebody" | "refused";

/** The existing records the screener went through; null while nothing is recorded (SC7). */
export type ExistingRecordsView = { considered: (RecordsConsideredView)[] };

/** A file on its way. part_length: bytes of every part but the last; parts: how many; missing: those to be sent. ends_at: when what has come of it is forgotten unless it is recorded before; null once it is. */
export type ExpectedAttachment = { attachment: string; part_length: number; parts: number; missing: (number)[]; ends_at: string | null };

/** Say what the child's journey was, and how they live (R26). */
export type ExperienceBody = { occurred_at?: string | null; journey: string; experience: string; professional: Spoken };

/** The child's journey and lived experience (R26). */
export type ExperienceView = { number: number; journey: string | null; experience: string | null; professional: SpokenView; by: WorkerView; occurred_at: string };

/** Say that the child and family were informed of the action to be taken. told: what they were told. */
export type FamilyInformedBody = { occurred_at?: string | null; told: string };

/** When they were last informed, and what they were told (D5). */
export type FamilyInformedView = { told: string | null; by: WorkerView; occurred_at: string };

/** The Screening Manager's outcome, with a decision on every linked sibling whose contact is open (SC2, SIB6). */
export type FamilyOutcomeBody = { occurred_at?: string | null; outcome: Outcome; reasons: string; redirected_to?: string | null; spoken_to?: (Spoken)[]; siblings?: (SiblingChoicePart)[] };

/** What the child and family were last told of the action to be taken (D5). */
export type FamilyToldView = { told: string | null; occurred_at: string };

/** What the child and family were told of the action to be taken and the assessment; null while nothing is recorded. */
export type FamilyView = { informed: FamilyInformedView | null; withheld: FamilyWithheldView | null; explained: AssessmentExplainedView | null };

/** Say that they are not informed, on which ground, and why. */
export type FamilyWithheldBody = { occurred_at?: string | null; ground: Ground; reasons: string; spoken_to?: (Spoken)[] };

/** On which ground they were not informed, and why (CF6). */
export type FamilyWithheldView = { ground: Open<"police-investigation" | "significant-harm">; reasons: string | null; by: WorkerView; occurred_at: string };

/** Why Significant Harm is likely, and the call to the Area Team if it is made already (C12). */
export type FastTrackBody = { occurred_at?: string | null; grounds: string; call?: AreaTeamCall | null };

/** The contact went on to a referral at once, because Significant Harm is likely (C12). */
export type FastTrackView = { grounds: string | null; by: WorkerView; occurred_at: string };

/** Say what a professional referrer was told: how, and where the threshold is not met why, and of which support. contact: the case of the joined contact whose referrer it is; left out for the case's own. */
export type FeedbackBody = { occurred_at?: string | null; contact?: string | null; means: Means; reasons?: string | null; alternatives?: (Suggestion)[] };

/** A professional was told what became of it; where the threshold is not met why, and which support would suit (D4). */
export type FeedbackGivenView = { became: Open<"provide-information-or-redirect" | "complete-early-help-assessment" | "joined-to-open-referral" | "disposed-of" | "closed-at-referral">; disposal: (Open<"immediate-protection" | "section-17-assessment" | "section-47-enquiries" | "immediate-services" | "further-specialist-assessments" | "see-child-as-soon-as-possible">)[]; reasons: string | null; alternatives: (SuggestionView)[]; means: Open<"telephone" | "in-person" | "email" | "text" | "letter" | "system">; by: WorkerView; occurred_at: string };

/** Say why a referrer cannot be told. contact: the case of the joined contact whose referrer it is; left out for the case's own. */
export type FeedbackNotPossibleBody = { occurred_at?: string | null; contact?: string | null; why: NotTold; detail?: string | null };

/** Why they cannot be told (F2). */
export type FeedbackNotPossibleView = { why: Open<"no-way-to-reach-them" | "not-reached" | "asked-not-to-be-told">; detail: string | null; by: WorkerView; occurred_at: string };

/** What the agency was told became of its contact; where the threshold is not met why, and which support would suit. */
export type FeedbackView = { became: Open<"provide-information-or-redirect" | "complete-early-help-assessment" | "joined-to-open-referral" | "disposed-of" | "closed-at-referral">; disposal: (Open<"immediate-protection" | "section-17-assessment" | "section-47-enquiries" | "immediate-services" | "further-specialist-assessments" | "see-child-as-soon-as-possible">)[]; reasons: string | null; alternatives: (SuggestionView)[]; means: Open<"telephone" | "in-person" | "email" | "text" | "letter" | "system">; occurred_at: string };

/** A referral in FHIR R4: ServiceRequest, Patient, Organization, PractitionerRole, Communication and Provenance, as https://hl7.org/fhir/R4/bundle.html has them. timestamp: of the last event it tells of. */
export type FhirBundle = { resourceType: "Bundle"; type: "collection"; identifier: Record<string, unknown>; timestamp: string; entry: (FhirEntry)[] };

/** One resource of the bundle. fullUrl: by which the others refer to it, the same whenever it is asked for. */
export type FhirEntry = { fullUrl: string; resource: Record<string, unknown> };

/** A file that was added. `list_attachments` tells how it is fetched. */
export type FileAddedView = { kind: Open<"chronology" | "photograph-of-body-map" | "written-referral" | "report">; name: string | null; media_type: Open<"application/pdf" | "image/jpeg" | "image/png" | "text/plain">; length: number; by: WorkerView; occurred_at: string };

/** What screening established, or why it could not be established (SC6). */
export type Finding = { established?: string | null; not_established_because?: string | null };

/** The five findings of screening (SC6). */
export type FindingsBody = { occurred_at?: string | null; nature: Finding; how_and_why: Finding; needs: Finding; significant_harm: Harm; significant_harm_detail?: string | null; urgent_action: Answer; urgent_action_for_household: Answer; urgent_action_detail?: string | null };

/** What happened next (Q6). */
export type FollowedUpWithAgencyView = { happened: string | null; professional: SpokenView; occurred_at: string };

/** What a parent or carer may be told of a case. lead: the name of whoever leads. disposal: of the action that they were informed of; empty until somebody decided that they are (D5). */
export type ForTheFamilyView = { case: string; child: OwnChild; received_at: string; state: Open<"received" | "checked" | "screening" | "referral" | "referral-recorded" | "referral-authorised" | "closed-at-referral" | "referral-concluded" | "joined-to-open-referral" | "superseded" | "ended">; outcome: Open<"provide-information-or-redirect" | "progress-to-referral" | "complete-early-help-assessment"> | null; decided_at: string | null; disposal: (Open<"immediate-protection" | "section-17-assessment" | "section-47-enquiries" | "immediate-services" | "further-specialist-assessments" | "see-child-as-soon-as-possible">)[]; lead: string | null; parent_informed: ParentToldView | null; family_informed: FamilyToldView | null; assessment: AssessmentToldView | null };

/** A person record that may be the child looked for. matched_on: by what it was found. unreadable: the record, or one of its cases, holds something that cannot be read. */
export type FoundChild = { child: string; given_name: string | null; family_name: string | null; date_of_birth: string | null; matched_on: (string)[]; same_as: (string)[]; unreadable: boolean };

/** The records found, the likeliest first. incomplete: the child may be known though it is not among them. ask: who must be asked, since what they alone see may be of this child; nothing else is said of it. */
export type FoundChildren = { incomplete: boolean; unreadable_records: number; items: (FoundChild)[]; ask: (AskWhom)[] };

/** What was found out of a child of the enquiry. number: its place among them, from 1; null: not yet done. */
export type FoundOfChildView = { number: number; matched: EnquiredChildMatchedView | null; identity: EnquiredChildVerifiedView | null; report: BestInterestsReportedView | null; view: ViewOnContactView | null };

/** Tell a field after all that was struck, or that is held back. */
export type GivenBackBody = { place: string; ground: GivingGround; reasons: string };

/** Why something held back or struck is told after all, a closed set. */
export type GivingGround = "the-other-person-consents" | "reasonable-without-consent" | "about-the-person-alone" | "struck-by-mistake";

/** Go in at once, for an hour, and say why. */
export type GlassBody = { reasons: string };

/** Who went in for an hour, and why. */
export type GlassBrokenView = { reasons: string | null; until: string; by: WorkerView; occurred_at: string };

/** Why the family is not informed, a closed set (CF6). */
export type Ground = "police-investigation" | "significant-harm";

/** Link the case of another child who may be harmed together with this one. work: how one works with the group. */
export type GroupLinkBody = { occurred_at?: string | null; other: string; work: string };

/** Another child who may be harmed together with this one. */
export type GroupLinkView = { reference: string; work: string | null; by: WorkerView; occurred_at: string };

/** The cases of children who may be causing the harm, and of children harmed together with this one; null while there are none (X10, X12). reference: the other case. */
export type GroupsView = { causing_harm: (ChildCausingHarmView)[]; linked: (GroupLinkView)[] };

/** How the bundle reaches who asked, a closed set. */
export type Handed = "in-person" | "secure-electronic-transfer" | "recorded-post";

/** Whether the concern involves Significant Harm (SC6). */
export type Harm = "suffered" | "likely" | "not-indicated" | "not-established";

/** A challenge over the child's cases or an enquiry about the child. kind: which. */
export type HeldBesideView = { record: string; kind: Open<"challenge" | "enquiry">; version: number; events: (ToldEventView)[] };

/** A case the person may be told of. */
export type HeldCaseView = { case: string; version: number; events: (ToldEventView)[] };

/** A record of which the bundle tells, as its first `version` events left it. */
export type HeldRecordView = { reference: string; version: number };

/** What the agency answers; who there does, and on which ground it does not help. */
export type HelpAnsweredView = { answer: Open<"will-help" | "will-help-in-part" | "will-not-help">; ground: Open<"not-compatible-with-their-duties" | "would-unduly-prejudice-their-functions"> | null; text: string | null; answered_by: string | null; occurred_at: string };

/** A case's events in the log's order, with those of its communication, its child, the consultation it names, and the challenges over it. */
export type History = { case: string; moment: MomentView; items: (StepView)[] };

/** Have nothing of a case destroyed. */
export type HoldBody = { ground: HoldGround; reasons: string };

/** Why a record must not be destroyed, a closed set. */
export type HoldGround = "court-proceedings" | "police-investigation" | "statutory-inquiry" | "child-safeguarding-practice-review" | "complaint-or-claim" | "subject-access-request";

/** End a hold. */
export type HoldLiftedBody = { reasons: string };

/** How the last hold was lifted. */
export type HoldLiftedView = { reasons: string | null; by: WorkerView; occurred_at: string };

/** The legal hold that stands. */
export type HoldView = { ground: Open<"court-proceedings" | "police-investigation" | "statutory-inquiry" | "child-safeguarding-practice-review" | "complaint-or-claim" | "subject-access-request">; reasons: string | null; by: WorkerView; occurred_at: string };

/** queues: those in which anything waits that the asker's role may do. mine: their own work. team: that of their team, null of whom is in none. late: what is overdue in all of it. since: the beginning of yesterday; came_in: the cases recorded since. notices_failed: notices that need somebody. manager: null of whoever manages nobody. */
export type Home = { mine: Counted; team: Counted | null; queues: (QueueWaits)[]; since: string; came_in: number; notices_failed: number; manager: ManagersDay | null };

/** What is known now of somebody in the household, or of a parent outside it, of the fields that are given (EQ2). member: which of them, from 1 in the order of the case's account; without it, one more of whom nobody told before. */
export type HouseholdAmendmentBody = { occurred_at?: string | null; member?: number | null; details: MemberDetails; since?: string | null; reason: string };

/** An amendment of what is known of somebody in the household, by their number there (EQ2). */
export type HouseholdAmendmentView = { member: number; changed: (string)[]; since: string | null; reason: string | null; by: WorkerView; occurred_at: string };

/** Somebody in the child's household (R8 item 4, R24). */
export type HouseholdMember = { name: string; relationship: string; date_of_birth?: string | null; parental_responsibility?: boolean | null; lives_with_child?: boolean | null; ethnicity?: Ethnicity | null; first_language?: string | null; religion?: string | null; nationality?: string | null; immigration_status?: string | null; additional_needs?: string | null; communication_needs?: string | null; refused?: (Characteristic)[] };

/** Somebody in the child's household (R8 item 4, R24). */
export type HouseholdMemberView = { name: string | null; relationship: string | null; date_of_birth: string | null; parental_responsibility: boolean | null; lives_with_child: boolean | null; ethnicity: Open<"WBRI" | "WIRI" | "WIRT" | "WOTH" | "WROM" | "MWBC" | "MWBA" | "MWAS" | "MOTH" | "AIND" | "APKN" | "ABAN" | "AOTH" | "BCRB" | "BAFR" | "BOTH" | "CHNE" | "OOTH" | "REFU" | "NOBT"> | null; first_language: string | null; religion: string | null; nationality: string | null; immigration_status: string | null; additional_needs: string | null; communication_needs: string | null; refused: (Open<"first_language" | "religion" | "nationality" | "immigration_status" | "additional_needs" | "communication_needs">)[] };

/** The Early Help Advisor's outcomes of a hypothetical consultation, a closed set (E9). */
export type HypotheticalOutcome = "gain-permission" | "advise-early-help-assessment" | "contact-csc-for-referral";

/** The Early Help Advisor's outcome, and the advice given (E9). */
export type HypotheticalOutcomeBody = { occurred_at?: string | null; outcome: HypotheticalOutcome; advice: string };

/** A strong identifier: NHS number (10 digits), unique pupil number, or the case-management system's id. */
export type Identifier = { kind: IdentifierKind; number: string };

/** A strong identifier for a child to hold. */
export type IdentifierBody = { occurred_at?: string | null; kind: IdentifierKind; number: string };

/** Strong identifiers of a child: one child each. */
export type IdentifierKind = "nhs-number" | "upn" | "local-child-id";

/** A strong identifier: NHS number (10 digits), unique pupil number, or the case-management system's id. */
export type IdentifierView = { kind: Open<"nhs-number" | "upn" | "local-child-id">; number: string | null };

/** By what it is known who asks, and that they may, a closed set. */
export type IdentityProof = "known-here-in-person" | "document-with-a-photograph" | "proof-of-parental-responsibility" | "written-authority-of-the-person";

/** By what the child's identity is verified (X20). */
export type IdentityToAgencyView = { verified_by: (Open<"date-of-birth" | "address" | "parents" | "nhs-number" | "upn" | "document-seen" | "professional-who-knows-the-child">)[] };

/** Say what an intervention changed for the child and for the family, and what came of it so far (Q7). */
export type ImpactBody = { occurred_at?: string | null; intervention: string; on_child: string; on_family: string; outcome: string; professional: Spoken };

/** The impact of an intervention on the child and the family, and its outcome so far (Q7). */
export type ImpactView = { number: number; intervention: string | null; on_child: string | null; on_family: string | null; outcome: string | null; professional: SpokenView; by: WorkerView; occurred_at: string };

/** Who has a record in hand, since when. by: a worker's id; name: null once it was erased. It blocks nobody. */
export type InHand = { by: string; name: string | null; at: string };

/** Somebody in the household beside the child (SC11). */
export type InTheHousehold = { name: string; relationship?: string | null };

/** Somebody in the household beside the child (SC11). */
export type InTheHouseholdView = { name: string | null; relationship: string | null };

/** That the log holds an event (RFC 9162, 2.1.3). leaf: its chain value; what is hashed is in base64. */
export type InclusionProof = { position: number; leaf: string; leaf_hash: string; index: number; size: number; proof: (string)[]; checkpoint: string };

/** The grounds on which the Act lets an agency not comply, a closed set (section 27(2)). */
export type Incompatible = "not-compatible-with-their-duties" | "would-unduly-prejudice-their-functions";

/** Further information on a contact (SIB7). */
export type InformationBody = { occurred_at?: string | null; text: string };

/** The fifteen items, in the procedure's order (R8). */
export type InformationItem = "names-dates-of-birth-and-gender" | "address-and-school" | "parental-responsibility" | "household-names-and-dates-of-birth" | "ethnicity-first-language-and-religion" | "nationality-and-immigration-status" | "additional-needs-and-communication" | "significant-events" | "cause-for-concern" | "location-and-condition" | "immediate-protection" | "alleged-perpetrator" | "referrers-relationship-and-knowledge" | "other-agencies" | "parents-knowledge-of-the-referral";

/** One of the fifteen items. lacking: what it lacks, empty once it is whole; why, reason: where that was said. */
export type InformationItemView = { item: Open<"names-dates-of-birth-and-gender" | "address-and-school" | "parental-responsibility" | "household-names-and-dates-of-birth" | "ethnicity-first-language-and-religion" | "nationality-and-immigration-status" | "additional-needs-and-communication" | "significant-events" | "cause-for-concern" | "location-and-condition" | "immediate-protection" | "alleged-perpetrator" | "referrers-relationship-and-knowledge" | "other-agencies" | "parents-knowledge-of-the-referral">; lacking: (string)[]; why: Open<"not-known" | "refused" | "not-asked"> | null; reason: string | null };

/** What one of the staff was told before: when, who that was, and when it was redirected to whom (C17). Without `redirected_at` it was redirected when the contact was received. */
export type InformationPart = { received_at: string; by_whom: string; redirected_to: string; redirected_at?: string | null };

/** To which worker it was passed on (C10). */
export type InformationPassedView = { to: string; by: WorkerView; occurred_at: string };

/** Who has read what had come until then, and when (C10). */
export type InformationReadView = { by: WorkerView; occurred_at: string };

/** Say why the agency's reasons are accepted (CF8). */
export type InformingAcceptanceBody = { occurred_at?: string | null; reasons: string; spoken_to?: (Spoken)[] };

/** Why the agency's reasons were accepted (CF8). */
export type InformingAcceptanceView = { reasons: string | null; by: WorkerView; occurred_at: string };

/** Say whether the agency stands by not informing them, and why (CF8). line_manager: if one discussed it. */
export type InformingAnswerBody = { occurred_at?: string | null; stands: boolean; reasons: string; line_manager?: string | null; spoken_to?: (Spoken)[] };

/** The agency's answer to it (CF8). */
export type InformingAnswerView = { stands: boolean; reasons: string | null; line_manager: string | null; by: WorkerView; occurred_at: string };

/** Say why the parents should have been informed (CF8). */
export type InformingChallengeBody = { occurred_at?: string | null; reasons: string; spoken_to?: (Spoken)[] };

/** The challenge to the referrer's decision not to inform them (CF8). */
export type InformingChallengeView = { reasons: string | null; by: WorkerView; occurred_at: string };

/** Say whom telling the parents would place at risk, and why (CF7). */
export type InformingRiskBody = { occurred_at?: string | null; at_risk: AtRisk; reasons: string; spoken_to?: (Spoken)[] };

/** Say why the parents may be told again (CF7). */
export type InformingRiskLiftedBody = { occurred_at?: string | null; reasons: string; spoken_to?: (Spoken)[] };

/** Why the parents might be told again, the last time (CF7). */
export type InformingRiskLiftedView = { reasons: string | null; by: WorkerView; occurred_at: string };

/** A risk in telling the parents that stands (CF7). */
export type InformingRiskView = { at_risk: Open<"child" | "vulnerable-adult">; reasons: string | null; by: WorkerView; occurred_at: string };

/** Telling the parents: what the screener decided, what forbids it, and its challenge; null while nothing is recorded (SC8, CF7 to CF9). */
export type InformingView = { informed: ParentInformedView | null; withheld: ParentWithheldView | null; not_reached: ParentNotReachedView | null; risks: (InformingRiskView)[]; lifted: InformingRiskLiftedView | null; challenged: InformingChallengeView | null; answered: InformingAnswerView | null; accepted: InformingAcceptanceView | null; site_support: SiteSupportView | null };

/** A case under its pseudonym, as it stands. */
export type InspectedCase = { pseudonym: string; received_at: string; source: Open<"1A" | "1B" | "1C" | "1D" | "2A" | "2B" | "3A" | "3B" | "3C" | "3D" | "3E" | "3F" | "4" | "5A" | "5B" | "5C" | "5D" | "6" | "7" | "8" | "9" | "10">; state: Open<"received" | "checked" | "screening" | "referral" | "referral-recorded" | "referral-authorised" | "closed-at-referral" | "referral-concluded" | "joined-to-open-referral" | "superseded" | "ended">; outcome: string | null; referral_on: string | null };

/** A page of cases under their pseudonyms, the last received first; `next` is the cursor of the next, or null. */
export type InspectedCases = { incomplete: boolean; unreadable_records: number; items: (InspectedCase)[]; next: string | null };

/** One event: what it is called, when it happened and was recorded, in which role somebody acted, and its codes. */
export type InspectedEvent = { event: string; occurred_at: string; recorded_at: string; by: Open<"customer_service_advisor" | "early_help_advisor" | "screening_manager" | "screening_practice_supervisor" | "area_practice_supervisor" | "area_team_manager" | "area_team_worker" | "duty_social_worker" | "allocated_social_worker" | "lead_practitioner" | "service_manager" | "safeguarding_partnership_officer" | "auditor" | "partner_practitioner" | "partner_manager" | "partner_auditor" | "system">; data: Record<string, unknown> };

/** The history of a sampled case, in the order of the log. */
export type InspectedHistory = { pseudonym: string; items: (InspectedEvent)[] };

/** What the caller wants to make (C11). */
export type Intent = "consultation" | "safeguarding-referral";

/** Which other agencies were involved and for what, and what they answered; null while none was (SC10). */
export type InvolvementView = { involved: (AgencyInvolvedView)[]; responded: (AgencyRespondedView)[] };

/** One thing disclosed, and how it is known. source: who reported it. names_referrer: if it says who referred. */
export type Item = { text: string; kind: StatementKind; source?: string | null; names_referrer?: boolean };

/** One thing disclosed, and how it is known. source: who reported it. names_referrer: if it says who referred. */
export type ItemView = { text: string | null; kind: Open<"fact" | "professional-opinion" | "reported-by">; source: string | null; names_referrer: boolean };

/** Join the report to the child's open referral (A31). */
export type JoiningBody = { occurred_at?: string | null };

/** How many years a kind of record is kept after its end, and what says so. */
export type KeepingView = { years: number; source: string };

/** How a clock was kept. over: for how many of the group it is over. Null is too small to be shown. */
export type KeptClock = { clause: string; over: number | null; kept: KeptShare | null };

/** The kinds of record that are kept for a period of their own, by how they ended. */
export type KeptKind = "contact-without-referral" | "referral-closed" | "referral-concluded" | "set-aside" | "hypothetical-consultation" | "enquiry" | "subject-request";

/** A record that is due for review. reference: its own; case: the same, of a case. held: by a legal hold. asked: its erasure is asked for, and waits. */
export type KeptRecord = { of: Open<"case" | "consultation" | "enquiry" | "subject-request">; reference: string; case: string | null; kind: Open<"contact-without-referral" | "referral-closed" | "referral-concluded" | "set-aside" | "hypothetical-consultation" | "enquiry" | "subject-request">; ended_on: string; due_on: string; source: string; held: boolean; asked: boolean; version: number; unreadable: boolean };

/** How long a kind of record is kept after its end, and by which source; null where the pack in force sets none. */
export type KeptRule = { kind: Open<"contact-without-referral" | "referral-closed" | "referral-concluded" | "set-aside" | "hypothetical-consultation" | "enquiry" | "subject-request">; years: number | null; source: string | null };

/** The share in time, in percent: between the two, which are equal unless a number is too small to be shown. */
export type KeptShare = { at_least: number; at_most: number };

/** Whether the child is known (C6). `child` is the known child the case is matched to. Possible matches that were reviewed are `considered`, and may leave the child unmatched. */
export type KnownCheckBody = { occurred_at?: string | null; result: KnownResult; searched: (string)[]; considered?: (string)[]; child?: string | null; note?: string | null };

/** The known check (C6). */
export type KnownCheckView = { result: Open<"new" | "known" | "possible-matches-reviewed">; searched: (string)[] | null; matched: boolean; note: string | null; by: WorkerView; occurred_at: string };

/** What the known check found (C6). */
export type KnownResult = "new" | "known" | "possible-matches-reviewed";

/** A rung of the ladder of a challenge, and by which roles the authority answers there (P3). */
export type LadderRung = { rung: string; title: string; answered_by: (Open<"customer_service_advisor" | "early_help_advisor" | "screening_manager" | "screening_practice_supervisor" | "area_practice_supervisor" | "area_team_manager" | "area_team_worker" | "duty_social_worker" | "allocated_social_worker" | "lead_practitioner" | "service_manager" | "safeguarding_partnership_officer" | "auditor" | "partner_practitioner" | "partner_manager" | "partner_auditor" | "system">)[] };

/** Who leads, and that their time and skills were considered (R2 to R6). practitioner: the worker's id in the directory, which says whether they are a social worker (A43). cover_reason: why the case of another team is acted on (A49). */
export type LeadPractitionerBody = { occurred_at?: string | null; practitioner: string; reasons: string; time_considered: string; skills_considered: string; partners_consulted?: string | null; cover_reason?: string | null; spoken_to?: (Spoken)[] };

/** Who leads, and who decided that (R2 to R6). */
export type LeadPractitionerView = { practitioner: string; name: string | null; social_worker: boolean; reasons: string | null; time_considered: string | null; skills_considered: string | null; partners_consulted: string | null; cover_reason: string | null; by: WorkerView; occurred_at: string };

/** A record, mostly a case, of which nothing is told while the clause says so. */
export type LeftOutView = { case: string; clause: string };

/** A level of need that was considered, and why it meets the child's need or does not. */
export type LevelConsidered = { level: Tier; why: string };

/** A level of need that was considered, and why it meets the child's need or does not. */
export type LevelConsideredView = { level: Open<"universal" | "school-offer" | "early-help" | "statutory">; why: string | null };

/** The level of response, with the edition of the Threshold Document it rests on (C2). */
export type LevelOfResponseBody = { occurred_at?: string | null; threshold_document: string; level: number; early_help_criteria_considered: boolean; reasons: string; spoken_to?: (Spoken)[] };

/** The level of response (C2). */
export type LevelView = { threshold_document: string | null; level: number; reasons: string | null; by: WorkerView; occurred_at: string };

/** Say what a referrer who is no professional was told: how, what of the closed set, and any words beside it. contact: the case of the joined contact whose referrer it is; left out for the case's own. */
export type LimitedFeedbackBody = { occurred_at?: string | null; contact?: string | null; means: Means; statements: (MayBeSaid)[]; words?: string | null };

/** Somebody who is no professional was told as much as the child's confidentiality allows (F2, CF5). */
export type LimitedFeedbackView = { statements: (Open<"it-was-considered" | "it-is-acted-upon" | "childrens-services-do-not-act-upon-it" | "where-help-is-to-be-had" | "whom-to-tell-of-more">)[]; words: string | null; means: Open<"telephone" | "in-person" | "email" | "text" | "letter" | "system">; by: WorkerView; occurred_at: string };

/** Two children are siblings, or are not. */
export type LinkBody = { occurred_at?: string | null; other: string; reason: string };

/** A case in a list. child_name is for the authority's own workers, and for the agency that gave it. unreadable: the record holds something that cannot be read; the row says how it stood before that. */
export type ListedCase = { case: string; state: Open<"received" | "checked" | "screening" | "referral" | "referral-recorded" | "referral-authorised" | "closed-at-referral" | "referral-concluded" | "joined-to-open-referral" | "superseded" | "ended">; version: number; received_at: string; source: Open<"1A" | "1B" | "1C" | "1D" | "2A" | "2B" | "3A" | "3B" | "3C" | "3D" | "3E" | "3F" | "4" | "5A" | "5B" | "5C" | "5D" | "6" | "7" | "8" | "9" | "10">; intent: Open<"consultation" | "safeguarding-referral">; outcome: Open<"provide-information-or-redirect" | "progress-to-referral" | "complete-early-help-assessment"> | null; agency: string | null; team: string | null; child_name: string | null; unreadable: boolean };

/** A challenge in a list. rung: at which it stands, or ended. ended_at: of a solution, when it was reached. why: it was left unresolved. said: the solution, or the reasons why it ended. unreadable: as in a list of cases. */
export type ListedChallenge = { challenge: string; state: Open<"waiting-for-the-authority" | "answered" | "resolved" | "decision-accepted" | "unresolved">; version: number; agency: string; cases: (string)[]; about: Open<"outcome-of-the-contact" | "disposal" | "closure-or-conclusion" | "work-on-the-referral" | "no-response" | "informing-the-parents">; rung: string; at_risk: boolean; raised_at: string; ended_at: string | null; why: Open<"no-rung-left" | "not-pursued" | "child-no-longer-here" | "other"> | null; said: string | null; unreadable: boolean };

/** A concern in a list. cases: those that were made of it. due_at: of the first review that is open. unreadable: as in a list of cases. */
export type ListedConcern = { concern: string; state: Open<"open" | "closed">; version: number; child_name: string | null; opened_at: string; changed_at: string; cases: (string)[]; due_at: string | null; unreadable: boolean };

/** One clock of one case or hypothetical consultation. reference: its own; case: the same, of a case. id, started_by: as in its timescales. unreadable: as in a list of cases. */
export type ListedDeadline = { kind: Open<"case" | "consultation">; reference: string; case: string | null; id: string; clause: string; started_by: number; name: string; limit: Open<"statutory" | "internal">; state: Open<"running" | "met" | "met-late" | "met-but-recorded-late" | "missed">; started_at: string; due_at: string; stopped_at: string | null; overdue_seconds: number | null; unreadable: boolean };

/** That something of a case was disclosed. unreadable: as in a list of cases. */
export type ListedDisclosure = { case: string; made_at: string; unreadable: boolean };

/** An enquiry in a list. unreadable: as in a list of cases. */
export type ListedEnquiry = { enquiry: string; kind: Open<"prison" | "probation">; state: Open<"received" | "reviewed" | "answered">; version: number; agency: string | null; received_at: string; answered_at: string | null; unreadable: boolean };

/** Something that is exchanged with the case-management system. reference: the case's, by which both know it. system: what the authority calls it, once it was tried. tried_at: when it was last tried. next_at: when it is tried again. why: it did not come about. unreadable: as in a list of cases. */
export type ListedExchange = { kind: Open<"known-check" | "contact" | "referral" | "nhs-number">; reference: string; owed_at: string; standing: Open<"owed" | "waiting" | "done" | "for-somebody" | "refused">; attempts: number; tried_at: string | null; next_at: string | null; system: string | null; why: Open<"away" | "slow" | "wrong" | "not-let-in" | "busy" | "refused" | "no-details" | "not-needed"> | null; unreadable: boolean };

/** A notice. reference, of: what it is about. to: `role:` and a role, with `:` and its team where it is of one; `manager:` and the team whose manager it is; `worker:` and their id; or `referrer:`, who told of a case. tried_at: when it was last tried. next_at: when it is tried again. why: it did not go, or did not arrive. unreadable: as in a list of cases. */
export type ListedNotice = { notice: string; kind: Open<"deadline-neared" | "deadline-missed" | "response-chased" | "response-overdue" | "referral-received" | "feedback" | "restricted-feedback" | "contact-action" | "referral-for-the-team" | "confirmation-awaited" | "consultation-form" | "glass-broken">; clause: string; to: string; reference: string; of: string; owed_at: string; standing: Open<"owed" | "waiting" | "sent" | "no-receipt" | "delivered" | "failed">; attempts: number; tried_at: string | null; next_at: string | null; channel: Open<"file" | "smtp" | "govuk-notify" | "govuk-notify-text" | "govuk-notify-letter"> | null; why: Open<"away" | "busy" | "refused" | "no-address" | "no-mobile-number" | "no-postcode" | "address-lines" | "by-hand" | "no-such-team" | "must-not-be-told" | "asked-not-to-be-told" | "permanent-failure" | "temporary-failure" | "technical-failure"> | null; unreadable: boolean };

/** A section 27 request in a list. unreadable: as in a list of cases. */
export type ListedRequest = { request: string; sector: Open<"health" | "education" | "police" | "probation" | "housing" | "early-help" | "other-local-authority" | "voluntary" | "other">; asked_at: string; answered_at: string | null; unreadable: boolean };

/** A request in a list. over_at: when it was answered, or ended without. unreadable: as in a list of cases. */
export type ListedSubjectRequest = { request: string; subject: Open<"child" | "parent-or-carer" | "referrer">; state: Open<"received" | "being-reviewed" | "prepared" | "authorised" | "released" | "ended">; received_at: string; due_on: string; overdue: boolean; over_at: string | null; version: number; unreadable: boolean };

/** A worker. name is null once it was erased. home_postcode_held: whether it is known where they live. */
export type ListingView = { worker: string; name: string | null; roles: (Open<"customer_service_advisor" | "early_help_advisor" | "screening_manager" | "screening_practice_supervisor" | "area_practice_supervisor" | "area_team_manager" | "area_team_worker" | "duty_social_worker" | "allocated_social_worker" | "lead_practitioner" | "service_manager" | "safeguarding_partnership_officer" | "auditor" | "partner_practitioner" | "partner_manager" | "partner_auditor" | "system">)[]; team: string | null; qualified: boolean; telephone: string | null; email: string | null; home_postcode_held: boolean };

/** The process answers. */
export type Live = { status: "live" };

/** What a worker has in hand, leads or is allocated to. name: as the directory has it; null of whom it does not list. team: theirs. */
export type Load = { waiting: number; overdue: number; urgent: number; unclaimed: number; worker: string; name: string | null; team: string | null };

/** For whoever manages. soon: the first that run out, at most 25. */
export type ManagersDay = { load: (Load)[]; soon: (ClockAtRisk)[]; week: WeekSoFar };

/** What may be said to a referrer who is no professional, a closed set (CF5). */
export type MayBeSaid = "it-was-considered" | "it-is-acted-upon" | "childrens-services-do-not-act-upon-it" | "where-help-is-to-be-had" | "whom-to-tell-of-more";

/** How somebody is told something. text: a text message. system: that by which they refer, where they see it. */
export type Means = "telephone" | "in-person" | "email" | "text" | "letter" | "system";

/** As what a file is read, a closed set. */
export type MediaType = "application/pdf" | "image/jpeg" | "image/png" | "text/plain";

/** Say what of the impact and outcome was fed back to which multi-agency meeting, and who was there (Q9). */
export type MeetingBody = { occurred_at?: string | null; meeting: string; held_at: string; people: (Spoken)[]; told: string; followed?: string | null; professional: Spoken };

/** What was fed back to a multi-agency meeting, and what followed (Q9). */
export type MeetingInformedView = { number: number; meeting: string | null; held_at: string; people: (SpokenView)[]; told: string | null; followed: string | null; professional: SpokenView; by: WorkerView; occurred_at: string };

/** What is known of somebody in the household, or of a parent outside it. refused: what they did not tell (EQ2). */
export type MemberDetails = { name?: string | null; relationship?: string | null; date_of_birth?: string | null; parental_responsibility?: boolean | null; lives_with_child?: boolean | null; ethnicity?: Ethnicity | null; first_language?: string | null; religion?: string | null; nationality?: string | null; immigration_status?: string | null; additional_needs?: string | null; communication_needs?: string | null; refused?: (Characteristic)[] };

/** What was read. Asked again with `position` (and `as_of`, `happened_by` where given) the answer is the same; only the clocks of a case as it stands, judged against no moment, are then judged against that of its last event. position: of the log, up to which was read; recorded_at: of the last event up to there. judged_at: the moment the clocks are judged against; null when none was asked about. */
export type MomentView = { position: number; recorded_at: string; as_of: string | null; happened_by: string | null; judged_at: string | null };

/** Plan to watch over something: what, until when, and what comes next. */
export type MonitoringPlanBody = { occurred_at?: string | null; what: string; until: string; next_steps: string; spoken_to?: (Spoken)[] };

/** What is watched over. number: by which it is reviewed. */
export type MonitoringPlanView = { number: number; what: string | null; until: string; next_steps: string | null; by: WorkerView; occurred_at: string };

/** Say what the monitoring showed, and what is done now. */
export type MonitoringReviewBody = { occurred_at?: string | null; number: number; found: string; decided: string; spoken_to?: (Spoken)[] };

/** What a plan showed, and what is done now. */
export type MonitoringReviewView = { number: number; found: string | null; decided: string | null; by: WorkerView; occurred_at: string };

/** What is watched over, until when and what comes next, and what it showed; null while nothing is (Q5). */
export type MonitoringView = { plans: (MonitoringPlanView)[]; reviewed: (MonitoringReviewView)[] };

/** One of the children the agency named in one message, and what came of its contact. */
export type NamedChildView = { case: string; state: Open<"received" | "checked" | "screening" | "referral" | "referral-recorded" | "referral-authorised" | "closed-at-referral" | "referral-concluded" | "joined-to-open-referral" | "superseded" | "ended">; outcome: Open<"provide-information-or-redirect" | "progress-to-referral" | "complete-early-help-assessment"> | null; decided_at: string | null };

/** A case that names the person. member: of its household, from 1, for a parent or carer. */
export type NamedInPart = { case: string; member?: number | null };

/** A case that names the person, and their number in its household. */
export type NamedInView = { reference: string; member: number | null };

/** The census's PrimaryNeedCode. */
export type Need = "N1" | "N2" | "N3" | "N4" | "N5" | "N6" | "N7" | "N8" | "N9" | "N0";

/** Say which levels were considered, by which guidance, and the lowest that meets the child's need, and why (R9). */
export type NeedBody = { occurred_at?: string | null; levels: (LevelConsidered)[]; lowest: Tier; guidance: string; reasons: string; professional: Spoken };

/** The levels of need considered, and the lowest that meets the child's need (R9). */
export type NeedConsideredView = { number: number; levels: (LevelConsideredView)[]; lowest: Open<"universal" | "school-offer" | "early-help" | "statutory">; guidance: string | null; reasons: string | null; professional: SpokenView; by: WorkerView; occurred_at: string };

/** Why the suspicion did not stand (CF1). suspicion: its number, where several are open. */
export type NoCrimeBody = { occurred_at?: string | null; reasons: string; suspicion?: number | null; spoken_to?: (Spoken)[] };

/** Why the suspicion did not stand (CF1). */
export type NoCrimeView = { reasons: string | null; by: WorkerView; occurred_at: string };

/** Why the family was not informed before, for the same (CF6). */
export type NotInformedBeforeForThePoliceView = { reasons: string | null; by: WorkerView; occurred_at: string };

/** Why the family is not informed: it may jeopardise an investigation (CF6). */
export type NotInformedForThePoliceView = { reasons: string | null; by: WorkerView; occurred_at: string };

/** An item that was not obtained, and why; of one that nobody asked about, the reason for that (R8). */
export type NotObtained = { item: InformationItem; why: WhyMissing; reason?: string | null };

/** An item that was not obtained, and why; of one that nobody asked about, the reason for that (R8). */
export type NotObtainedView = { item: Open<"names-dates-of-birth-and-gender" | "address-and-school" | "parental-responsibility" | "household-names-and-dates-of-birth" | "ethnicity-first-language-and-religion" | "nationality-and-immigration-status" | "additional-needs-and-communication" | "significant-events" | "cause-for-concern" | "location-and-condition" | "immediate-protection" | "alleged-perpetrator" | "referrers-relationship-and-knowledge" | "other-agencies" | "parents-knowledge-of-the-referral">; why: Open<"not-known" | "refused" | "not-asked">; reason: string | null };

/** Why a referrer cannot be told, a closed set (F2). */
export type NotTold = "no-way-to-reach-them" | "not-reached" | "asked-not-to-be-told";

/** An open case, and what of its child is not yet obtained. lead: whoever leads it, by their id. */
export type NotYetObtained = { case: string; state: Open<"received" | "checked" | "screening" | "referral" | "referral-recorded" | "referral-authorised" | "closed-at-referral" | "referral-concluded" | "joined-to-open-referral" | "superseded" | "ended">; received_at: string; team: string | null; lead: string | null; missing: (Open<"ethnicity" | "first_language" | "religion" | "disability" | "sex" | "age" | "area">)[]; unreadable: boolean };

/** Those that wait longest first; `next` is the cursor of the page that follows, or null. */
export type NotYetObtainedPage = { incomplete: boolean; unreadable_records: number; items: (NotYetObtained)[]; next: string | null };

/** A page of notices; `next` is the cursor of the page that follows, or null. incomplete: as in a list of cases. */
export type NoticePage = { incomplete: boolean; unreadable_records: number; items: (ListedNotice)[]; next: string | null };

/** What a command on a notice recorded. */
export type NoticeRecorded = { notice: string; reference: string; standing: Open<"owed" | "waiting" | "sent" | "no-receipt" | "delivered" | "failed">; recorded: (RecordedEvent)[] };

/** What a command on a notice would record: the answer to a dry run. */
export type NoticeRehearsed = { notice: string; reference: string; standing: Open<"owed" | "waiting" | "sent" | "no-receipt" | "delivered" | "failed">; would_record: (WouldRecord)[] };

/** Why a notice is to be sent again. */
export type NoticeSendingBody = { reason: WhyAgain };

/** Where a notice stands. no-receipt: it was sent, and what should have said whether it arrived has not come. */
export type NoticeStanding = "owed" | "waiting" | "sent" | "no-receipt" | "delivered" | "failed";

/** A receipt, as GOV.UK Notify's documentation has it. id: its own, of the delivery. reference: the notice's id. The rest of it, and first the address, is neither kept nor looked at. */
export type NotifyReceiptBody = { id: string; reference?: string | null; status: string; notification_type?: string; [name: string]: unknown };

/** Why nothing could be clarified with the referrer, a closed set (R7). */
export type Obstacle = "referrer-not-known" | "referrer-not-reached";

/** What the Lead Practitioner obtained from the referrer, and did not; null while nothing is recorded (R8). */
export type ObtainedView = { recorded: (ReferralInformationView)[] };

/** A case as the authority's own workers see it. What is `protected` is read apart, for a purpose. */
export type OfficeCase = { case: string; communication: string; child: string; state: Open<"received" | "checked" | "screening" | "referral" | "referral-recorded" | "referral-authorised" | "closed-at-referral" | "referral-concluded" | "joined-to-open-referral" | "superseded" | "ended">; version: number; pack: string; calendar: string; received_at: string; claimed_at: string | null; clamped: boolean; recorded_at: string; source: Open<"1A" | "1B" | "1C" | "1D" | "2A" | "2B" | "3A" | "3B" | "3C" | "3D" | "3E" | "3F" | "4" | "5A" | "5B" | "5C" | "5D" | "6" | "7" | "8" | "9" | "10">; referrer_kind: Open<"professional" | "non-professional" | "anonymous">; referrer: ReferrerView | null; protected: (ProtectedView)[]; referrer_consent: ReferrerConsentView | null; agency: string | null; agency_name: string | null; agency_reference: string | null; channel: Open<"telephone" | "written-form" | "system" | "email" | "in-person">; route: Open<"customer-service-centre" | "area-team" | "other">; route_reason: string | null; request: Open<"advice" | "information" | "service" | "step-up-from-tac">; intent: Open<"consultation" | "safeguarding-referral">; permission: boolean | null; after_consultation: string | null; siblings: Open<"yes" | "no" | "not-yet-known"> | null; concern_summary: string | null; details: ChildDetailsView; details_as_received: ChildDetailsView | null; amendments: (AmendmentView)[]; account: AccountView; household_as_received: (HouseholdMemberView)[] | null; household_amendments: (HouseholdAmendmentView)[]; completeness: CompletenessView; taken_by: WorkerView; known_check: KnownCheckView | null; screening: ScreeningView; outcome: OutcomeView | null; parents_not_to_be_told: boolean; informing_disputed: boolean; consultation_request: ConsultationRequestView | null; consultation: ConsultationAdvice | null; referral: ReferralView | null; fast_track: FastTrackView | null; area_team_call: AreaTeamCallView | null; crime: CrimeView | null; suspicions: (CrimeView)[]; written_confirmation: WrittenConfirmationView | null; information: (AddedInformationView)[]; disposal: DisposalView | null; feedback: (ToldReferrerView)[]; child_seen: ChildSeenView | null; authorised_on: string | null; authorisation: AuthorisationView | null; lead_practitioner: LeadPractitionerView | null; assessment_started_at: string | null; closure: ClosureView | null; conclusion: ConclusionView | null; superseded: boolean; joined: boolean; duties: (DutyView)[]; clocks: (ClockView)[]; moment: MomentView; audience: "office"; access: AccessView | null; acknowledgement: AcknowledgementView | null; challenges: ChallengesView | null; changed_decisions: ChangedDecisionsView | null; clarification: ClarificationView | null; circumstances: CircumstancesView | null; concern: SharedConcernView | null; cooperation: CooperationView | null; conversations: ConversationsView | null; custody: CustodyView | null; erasures: ErasuresView | null; family: FamilyView | null; obtained: ObtainedView | null; groups: GroupsView | null; reading: ReadingView | null; informing: InformingView | null; involvement: InvolvementView | null; monitoring: MonitoringView | null; police_references: PoliceReferencesView | null; protection: ProtectionView | null; existing_records: ExistingRecordsView | null; response: ResponseView | null; retention: RetentionView | null; sharing: SharingView | null; step_up: StepUpView | null; tracing: TracingView | null };

/** A child of the communication, in the order of the body. */
export type OpenedCase = { case: string; state: Open<"received" | "checked" | "screening" | "referral" | "referral-recorded" | "referral-authorised" | "closed-at-referral" | "referral-concluded" | "joined-to-open-referral" | "superseded" | "ended">; version: number };

/** The Screening Manager's outcomes, a closed set (SC2). */
export type Outcome = "provide-information-or-redirect" | "progress-to-referral" | "complete-early-help-assessment";

/** The Screening Manager's outcome. decided_in: the version that holds it, which the recording cites. */
export type OutcomeView = { outcome: Open<"provide-information-or-redirect" | "progress-to-referral" | "complete-early-help-assessment">; reasons: string | null; redirected_to: string | null; decided_in: number; by: WorkerView; occurred_at: string };

/** Why a record stands in a queue: what is to be done and by which roles, the rule that asks for it and its words, and until when; due_at is null where no clock counts. */
export type OwedDuty = { clause: string; quote: string; what: string; who_may: (Open<"customer_service_advisor" | "early_help_advisor" | "screening_manager" | "screening_practice_supervisor" | "area_practice_supervisor" | "area_team_manager" | "area_team_worker" | "duty_social_worker" | "allocated_social_worker" | "lead_practitioner" | "service_manager" | "safeguarding_partnership_officer" | "auditor" | "partner_practitioner" | "partner_manager" | "partner_auditor" | "system">)[]; due_at: string | null };

/** The files that the agency sent of a case of its own, at most 20. */
export type OwnAttachmentList = { items: (OwnAttachmentView)[] };

/** A file that the agency sent. */
export type OwnAttachmentView = { attachment: string; kind: Open<"chronology" | "photograph-of-body-map" | "written-referral" | "report">; name: string | null; media_type: Open<"application/pdf" | "image/jpeg" | "image/png" | "text/plain">; length: number; sha256: string | null; occurred_at: string };

/** The child, to its own parent or carer. */
export type OwnChild = { given_name: string | null; family_name: string | null; date_of_birth: string | null };

/** A policy pack. judges: whether cases are judged under it; one that is not is there to replay cases under. procedure: whose it is. calendar: the version of the bank holidays. digest, calendar_digest: SHA-256 of what they say, as events pin it. duty_to_share: the agencies of which it is decided before the outcome whether to share with them (SC9). ladder: the rungs of a challenge, the lowest first (P3). outcomes, disposals: what each is called. thresholds_document: by what the level of response is decided (C2). prompts: of each circumstance, its questions and how they are put (X1). whose_clock: by its clause, the role that is told of a deadline. templates: the ids of GOV.UK Notify's templates, by means and kind of notice, and `usual` of every other kind. retention: how many years a kind of record is kept, and the source; nothing of those no period is set for. */
export type PackView = { pack: string; title: string; procedure: string; effective_from: string; judges: boolean; digest: string; calendar: string; calendar_digest: string; timescales: Record<string, string>; duty_to_share: (Open<"health" | "education" | "police" | "probation" | "housing" | "early-help" | "other-local-authority" | "voluntary" | "other">)[]; ladder: (LadderRung)[]; outcomes: Record<string, string>; disposals: Record<string, string>; thresholds_document: string; prompts: Record<string, Record<string, string>>; whose_clock: Record<string, Open<"customer_service_advisor" | "early_help_advisor" | "screening_manager" | "screening_practice_supervisor" | "area_practice_supervisor" | "area_team_manager" | "area_team_worker" | "duty_social_worker" | "allocated_social_worker" | "lead_practitioner" | "service_manager" | "safeguarding_partnership_officer" | "auditor" | "partner_practitioner" | "partner_manager" | "partner_auditor" | "system">>; templates: Record<string, Record<string, string>>; retention: Record<string, KeepingView> };

/** The policy packs there are. */
export type Packs = { items: (PackView)[] };

/** Say that a parent or carer was informed: which of them, by whom, and whether they know who referred (SC8). */
export type ParentInformedBody = { occurred_at?: string | null; whom: string; told_by: string; referrer_named?: boolean };

/** When a parent or carer was last informed, and by whom (SC8). */
export type ParentInformedView = { whom: string | null; told_by: string | null; referrer_named: boolean; by: WorkerView; occurred_at: string };

/** Say that nobody reached them: how and when it was tried (SC8). */
export type ParentNotReachedBody = { occurred_at?: string | null; tried: string };

/** How it was last tried to reach them (SC8). */
export type ParentNotReachedView = { tried: string | null; by: WorkerView; occurred_at: string };

/** When a parent or carer was last informed of the referral (SC8). */
export type ParentToldView = { occurred_at: string };

/** Say that they are not informed: whom that would place at increased risk of harm, and why (SC8). */
export type ParentWithheldBody = { occurred_at?: string | null; at_risk: AtRisk; reasons: string; spoken_to?: (Spoken)[] };

/** Why they are not informed; null once that was lifted (SC8). */
export type ParentWithheldView = { at_risk: Open<"child" | "vulnerable-adult">; reasons: string | null; by: WorkerView; occurred_at: string };

/** Whether parents know of the referral; if not, why (R15). Where telling them would put somebody at increased risk, whom: then nobody tells them anything until a Screening Manager lifts it (R16, CF7). */
export type ParentsInformed = { informed: boolean; reason?: string | null; at_risk?: AtRisk | null };

/** Whether parents know of the referral; if not, why (R15). Where telling them would put somebody at increased risk, whom: then nobody tells them anything until a Screening Manager lifts it (R16, CF7). */
export type ParentsInformedView = { informed: boolean; reason: string | null; at_risk: Open<"child" | "vulnerable-adult"> | null };

/** What the taker adds about a child: the person record it is known by (C9), until when it is safe (C20), and what an agency shares of its own concern. */
export type ParticularsPart = { child?: string | null; safe_until?: string | null; shared?: SharedConcernPart | null };

/** A case as the agency that made the contact sees it: what it sent, where it stands, what came of it. named: every child of its message, this one among them. feedback: what it was told, the last of it last. */
export type PartnerCase = { audience: "partner"; case: string; communication: string; state: Open<"received" | "checked" | "screening" | "referral" | "referral-recorded" | "referral-authorised" | "closed-at-referral" | "referral-concluded" | "joined-to-open-referral" | "superseded" | "ended">; version: number; received_at: string; claimed_at: string | null; agency_reference: string | null; submission: Submission; acknowledged_at: string | null; outcome: Open<"provide-information-or-redirect" | "progress-to-referral" | "complete-early-help-assessment"> | null; decided_at: string | null; consultation: ConsultationAdviceView | null; named: (NamedChildView)[]; feedback: (FeedbackView)[]; informing_challenge: AgencysChallengeView | null; response: AgencysResponseView | null; challenges: (string)[]; shared_concern: SharedByAgencyView | null; moment: MomentView };

/** A challenge as the agency sees it whose it is: what both sides said, and not what the offices note down. */
export type PartnerChallenge = { challenge: string; state: Open<"waiting-for-the-authority" | "answered" | "resolved" | "decision-accepted" | "unresolved">; version: number; cases: (string)[]; at_risk: boolean; audience: "partner"; raised: RaisedByAgencyView; supervision: SupervisionOfAgencyView | null; rungs: (AgencysRungView)[]; risks: (RiskToAgencyView)[]; resolved: ResolvedWithAgencyView | null; accepted: AcceptedByAgencyView | null; unresolved: UnresolvedWithAgencyView | null; followed: (FollowedUpWithAgencyView)[] };

/** A hypothetical consultation as the agency sees it whose professional asked: what was said, and what advised. */
export type PartnerConsultation = { audience: "partner"; consultation: string; state: Open<"waiting-for-advice" | "answered" | "became-a-contact">; version: number; received_at: string; professional: ConsultingView; summary: string | null; outcome: Open<"gain-permission" | "advise-early-help-assessment" | "contact-csc-for-referral"> | null; advice: string | null; decided_at: string | null; cases: (string)[] };

/** An enquiry as the agency sees it whose it is: what it told, and once the response is given, what it says. */
export type PartnerEnquiry = { audience: "partner"; enquiry: string; state: Open<"received" | "reviewed" | "answered">; version: number; received: EnquirySentView; children: (AnsweredOfChildView)[]; answers: (AnswerToRequestView)[]; response: ResponseToAgencyView | null };

/** A section 27 request as the agency sees it that is asked: what for, and its answer. */
export type PartnerRequest = { audience: "partner"; request: string; version: number; asked_for: string | null; asked_at: string; answer: HelpAnsweredView | null };

/** What is told after all. */
export type PassageGivenBackView = { place: string; ground: Open<"the-other-person-consents" | "reasonable-without-consent" | "about-the-person-alone" | "struck-by-mistake">; reasons: string | null; by: WorkerView; occurred_at: string };

/** What is not told: a field, or its text from one character up to another. */
export type PassageStruckView = { place: string; ground: Open<"third-party" | "serious-harm" | "told-in-confidence" | "child-abuse" | "crime" | "legal-privilege">; begins: number | null; ends: number | null; by: WorkerView; occurred_at: string };

/** A field. text: whole; told: as the person is told it. */
export type PassageView = { place: string; name: string; text: string; told: string; standing: Open<"told" | "held-back" | "struck">; strikes: (StrikeView)[] };

/** What is held, as it stands, for who answers. names_referrer: where a protected referrer would be named. */
export type PassagesView = { request: string; version: number; cases: (HeldCaseView)[]; beside: (HeldBesideView)[]; left_out: (LeftOutView)[]; names_referrer: (string)[] };

/** A deadline that passed, with nothing done, between the event before and this one. clock: by its id. */
export type PassedView = { clause: string; clock: string; name: string; due_at: string };

/** Whether the professional was advised to obtain the family's permission (C19); if not, by what exception. */
export type PermissionAdviceBody = { occurred_at?: string | null; advised_to_obtain: boolean; exception?: string | null };

/** Nothing more needs to be said. */
export type PingBody = Record<string, unknown>;

/** What the police are told and look into. references: those that followed a notification (CF1). family_not_informed: the last time for their sake; family_not_informed_before: the times before, the first first. */
export type PoliceMattersView = { case: string; suspicions: (CrimeView)[]; references: (PoliceReferenceView)[]; family_not_informed: NotInformedForThePoliceView | null; family_not_informed_before: (NotInformedBeforeForThePoliceView)[]; site_support: SupportOfThePoliceView | null };

/** Which police force was notified, and its reference if known (CF1). suspicion: its number, if several are open. */
export type PoliceNotificationBody = { occurred_at?: string | null; force: string; police_reference?: string | null; suspicion?: number | null };

/** What somebody needs to know for what the police are told and look into, a closed set. */
export type PolicePurpose = "notifying-the-police" | "working-with-the-police" | "screening" | "deciding-what-the-family-is-told";

/** Say which reference the police gave. suspicion: its number, where several wait for one. */
export type PoliceReferenceBody = { occurred_at?: string | null; police_reference: string; suspicion?: number | null };

/** Which reference, of which suspicion (CF1). */
export type PoliceReferenceView = { suspicion: number; police_reference: string | null; by: WorkerView; occurred_at: string };

/** The references the police gave after they had been notified; null while there is none (CF1). */
export type PoliceReferencesView = { received: (PoliceReferenceView)[] };

/** The notification of the police (CF1). */
export type PoliceView = { force: string; police_reference: string | null; by: WorkerView; occurred_at: string };

/** Settle what is to be told, as it stands. */
export type PreparationBody = Record<string, unknown>;

/** What was already offered, and why it did not work (R22). */
export type PriorIntervention = { offered: string; why_unsuccessful: string; began_on?: string | null; ended_on?: string | null };

/** What was already offered, and why it did not work (R22). */
export type PriorInterventionView = { offered: string | null; why_unsuccessful: string | null; began_on: string | null; ended_on: string | null };

/** RFC 9457. Never holds a submitted value. */
export type Problem = { type: string; title: string; status: number; detail: string; instance: string; code: string; trace_id: string; errors: ({ pointer: string; in: string; code: string; detail: string; clause?: string })[]; clause?: string; quote?: string; source?: string; missing?: string | null; who_may?: (string)[]; also?: ({ clause: string; quote: string; source: string; missing: string | null; who_may: (string)[] })[]; erased?: (string)[]; moved?: (string)[] };

/** All the rules, in the order of the procedure. */
export type Procedure = { items: (ClauseView)[] };

/** The partner's own person who acts: its lasting id in the partner's system, name and job role. relationship, knowledge: how they know the child and the family, and what they know of them (R8). */
export type Professional = { id: string; name: string; job_role: string; telephone?: string | null; email?: string | null; relationship?: string | null; knowledge?: string | null };

/** Complete a sibling's progression (SIB2). What is said of outcome and date is compared, never taken over. It is dated now: there is no time to enter (SIB3). */
export type ProgressionBody = { outcome?: Outcome | null; referral_date?: string | null };

/** A matter that is read apart, for a purpose, and the roles that may (CF2, SC9): each reading of it is recorded. */
export type ProtectedView = { matter: Open<"referrer" | "visiting-risk" | "police-matters">; who_may: (Open<"customer_service_advisor" | "early_help_advisor" | "screening_manager" | "screening_practice_supervisor" | "area_practice_supervisor" | "area_team_manager" | "area_team_worker" | "duty_social_worker" | "allocated_social_worker" | "lead_practitioner" | "service_manager" | "safeguarding_partnership_officer" | "auditor" | "partner_practitioner" | "partner_manager" | "partner_auditor" | "system">)[] };

/** What was authorised to protect the child, and whether a Strategy Discussion is needed; null while nothing is recorded (SC11, SC12). */
export type ProtectionView = { authorised: (ProtectiveActionView)[]; considered: StrategyDiscussionView | null };

/** What is authorised to protect whom: the child, others in the household, or both (SC11). services: which are provided at once, where any are. */
export type ProtectiveActionBody = { occurred_at?: string | null; actions: string; for_the_child: boolean; others?: (InTheHousehold)[]; services?: string | null; spoken_to?: (Spoken)[] };

/** What the Screening Manager authorised, and for whom (SC11). */
export type ProtectiveActionView = { actions: string | null; for_the_child: boolean; others: (InTheHouseholdView)[]; services: string | null; by: WorkerView; occurred_at: string };

/** What the procedure has people think about; of whom it is asked, and how it is put, the policy pack says. */
export type Question = "pressures-on-the-family" | "support-for-carers" | "care-by-the-parent" | "support-for-the-young-carer" | "care-by-the-child" | "needs-and-vulnerabilities" | "a-child-causing-harm" | "section-47-enquiries" | "more-children-harmed";

/** Say what was considered of a question. */
export type QuestionConsideredBody = { occurred_at?: string | null; question: Question; answer: Answer; considered: string };

/** The queues: kinds of duty that somebody works through. A record stands in one as long as it owes such a duty. */
export type Queue = "calls" | "known-check" | "dispatch" | "consultation" | "screening" | "advised" | "police" | "confirmation" | "acknowledgement" | "protection" | "siblings" | "recording" | "disposal" | "feedback" | "challenge" | "partnership" | "family" | "cooperation" | "authorisation" | "allocation" | "visit" | "agreement" | "closure" | "information" | "monitoring" | "circumstances" | "enquiry" | "erasure" | "subject-access" | "led";

/** How much stands in a queue. */
export type QueueCount = { waiting: number; overdue: number; urgent: number; unclaimed: number; queue: Open<"calls" | "known-check" | "dispatch" | "consultation" | "screening" | "advised" | "police" | "confirmation" | "acknowledgement" | "protection" | "siblings" | "recording" | "disposal" | "feedback" | "challenge" | "partnership" | "family" | "cooperation" | "authorisation" | "allocation" | "visit" | "agreement" | "closure" | "information" | "monitoring" | "circumstances" | "enquiry" | "erasure" | "subject-access" | "led"> };

/** Every queue, in the order of the procedure. incomplete: something may be missing. */
export type QueueCounts = { incomplete: boolean; unreadable_records: number; items: (QueueCount)[] };

/** A page of a queue: the most urgent first, then those due first. queue: null of one's own work, whatever it waits in. incomplete: something may be missing. */
export type QueuePage = { incomplete: boolean; unreadable_records: number; queue: Open<"calls" | "known-check" | "dispatch" | "consultation" | "screening" | "advised" | "police" | "confirmation" | "acknowledgement" | "protection" | "siblings" | "recording" | "disposal" | "feedback" | "challenge" | "partnership" | "family" | "cooperation" | "authorisation" | "allocation" | "visit" | "agreement" | "closure" | "information" | "monitoring" | "circumstances" | "enquiry" | "erasure" | "subject-access" | "led"> | null; items: (QueuedRecord)[]; next: string | null };

/** What waits in a queue. */
export type QueueWaits = { waiting: number; overdue: number; urgent: number; unclaimed: number; queue: Open<"calls" | "known-check" | "dispatch" | "consultation" | "screening" | "advised" | "police" | "confirmation" | "acknowledgement" | "protection" | "siblings" | "recording" | "disposal" | "feedback" | "challenge" | "partnership" | "family" | "cooperation" | "authorisation" | "allocation" | "visit" | "agreement" | "closure" | "information" | "monitoring" | "circumstances" | "enquiry" | "erasure" | "subject-access" | "led"> };

/** A record that waits: a case, the record of a child that is an open case, a hypothetical consultation, a challenge, an enquiry of a prison or the Probation Service, or a subject access request. reference: its own; case: the same, of a case. urgency: an emergency, a child who is safe only until a moment, harm that somebody indicated, or ordinary. since: when it came into this queue. due_at: when the first of its duties is due, null where no clock counts. source, intent: of a case. lead: who leads it or is allocated to it, by their id. claimed: who has it in hand. unread: whoever asks has never looked at it by itself. changed: somebody else did something with it since they last looked. unreadable: as in lists. */
export type QueuedRecord = { queue: Open<"calls" | "known-check" | "dispatch" | "consultation" | "screening" | "advised" | "police" | "confirmation" | "acknowledgement" | "protection" | "siblings" | "recording" | "disposal" | "feedback" | "challenge" | "partnership" | "family" | "cooperation" | "authorisation" | "allocation" | "visit" | "agreement" | "closure" | "information" | "monitoring" | "circumstances" | "enquiry" | "erasure" | "subject-access" | "led">; kind: Open<"case" | "child" | "consultation" | "challenge" | "enquiry" | "subject-request">; reference: string; case: string | null; urgency: Open<"emergency" | "safe-until" | "harm-indicated" | "ordinary">; since: string; due_at: string | null; duties: (OwedDuty)[]; received_at: string; source: Open<"1A" | "1B" | "1C" | "1D" | "2A" | "2B" | "3A" | "3B" | "3C" | "3D" | "3E" | "3F" | "4" | "5A" | "5B" | "5C" | "5D" | "6" | "7" | "8" | "9" | "10"> | null; intent: Open<"consultation" | "safeguarding-referral"> | null; agency: string | null; team: string | null; child_name: string | null; lead: string | null; claimed: InHand | null; unread: boolean; changed: boolean; unreadable: boolean };

/** Whose challenge it is, what is challenged and why; at which rung it began, by which immediate risk (P2). */
export type RaisedByAgencyView = { agency: string; agency_name: string | null; about: Open<"outcome-of-the-contact" | "disposal" | "closure-or-conclusion" | "work-on-the-referral" | "no-response" | "informing-the-parents">; disagreement: string | null; professional: SpokenView; rung: string; immediate_risk: string | null; occurred_at: string };

/** A page of reads, the last first; `next` is the cursor of the page that follows, or null. */
export type ReadPage = { items: (ReadView)[]; next: string | null };

/** Who read a child's record, as it may be told to the person: roles, agencies, days and purposes, no names. incomplete: it begins later than the record does, since there were more reads than it is made of. */
export type ReadStatement = { child: string; made_at: string; items: (StatedRead)[]; incomplete: boolean };

/** One read. client: the system it came from, `way` by the API or the pages; token: what tells one from another. about: the reference it was asked for by; records: all it named; fields: the parts of the answer, by name. */
export type ReadView = { position: number; at: string; by: WhoLooked; client: string; token: string; way: Open<"api" | "pages">; operation: string; view: string; about: string | null; records: (string)[]; fields: (string)[]; purpose: string; outcome: Open<"answered" | "unchanged" | "refused">; status: number; trace: string };

/** Say that the information was read (C10). */
export type ReadingBody = { occurred_at?: string | null };

/** The files that came, to whom information was passed on last, and when what had come was last read; null while there is none of it (C10). */
export type ReadingView = { attachments: (FileAddedView)[]; refused: (AttachmentRefusedView)[]; passed: InformationPassedView | null; read: InformationReadView | null };

/** What stands in the way, if anything. degraded: what somebody must look at, while work goes on. */
export type Ready = { status: Open<"ready" | "degraded" | "not-ready">; reasons: (string)[]; degraded: (string)[] };

/** A match that was a mistake is taken back, and why. */
export type ReasonBody = { occurred_at?: string | null; reason: string; spoken_to?: (Spoken)[] };

/** recorded: whether it told something that was not on record. Either way it is not to be sent again. */
export type ReceiptTaken = { recorded: boolean };

/** To whom: an agency of which kind, and who there. code: by which the agency is registered here. */
export type Recipient = { sector: Sector; agency: string; person?: string | null; code?: string | null };

/** To whom: an agency of which kind, and who there. code: by which the agency is registered here. */
export type RecipientView = { sector: Open<"health" | "education" | "police" | "probation" | "housing" | "early-help" | "other-local-authority" | "voluntary" | "other">; agency: string | null; person: string | null; code: string | null };

/** The kinds of existing records that are considered, a closed set (SC7). */
export type RecordKind = "child-protection-plan" | "child-and-family-progress-plan" | "earlier-assessments" | "earlier-support" | "earlier-contacts-and-referrals";

/** A record that was read. reference: by which it is found; found: what it told. */
export type RecordRead = { reference: string; found: string };

/** A record that was read. reference: by which it is found; found: what it told. */
export type RecordReadView = { reference: string | null; found: string | null };

/** One event of an answer, with its receipt: position and leaf prove later that it was recorded. claimed_at: what was said of when it was done, where that was still to come. It counts as done when it was recorded. */
export type RecordedEvent = { event: string; stream: Open<"communication" | "case" | "child" | "consultation" | "challenge" | "enquiry" | "request" | "concern" | "subject-request" | "watch" | "directory">; position: number; recorded_at: string; leaf: string; claimed_at?: string | null };

/** Where the information is recorded as required, a closed set (X18). */
export type RecordedWhere = "on-the-enquiry-alone" | "in-a-case" | "as-a-contact";

/** The existing records that were read, of one kind or several, or that there were none (SC7). */
export type RecordsConsideredBody = { occurred_at?: string | null; kinds: (RecordsOfKind)[] };

/** Records that were read, kind by kind, or that there were none (SC7). */
export type RecordsConsideredView = { kinds: (RecordsOfKindView)[]; by: WorkerView; occurred_at: string };

/** Existing records of one kind: those that were read, or that there were none (SC7). */
export type RecordsOfKind = { kind: RecordKind; there_were_none: boolean; read?: (RecordRead)[] };

/** Existing records of one kind: those that were read, or that there were none (SC7). */
export type RecordsOfKindView = { kind: Open<"child-protection-plan" | "child-and-family-progress-plan" | "earlier-assessments" | "earlier-support" | "earlier-contacts-and-referrals">; there_were_none: boolean; read: (RecordReadView)[] };

/** The Customer Service Advisor's recording of a referral (C13). decided_in: the version that holds the decision. */
export type ReferralBody = { occurred_at?: string | null; outcome: string; decided_in: number; team: string };

/** A referral that was discussed (V1). case, reference: of it. why: of the decision; agreed_because: or why not. */
export type ReferralDiscussedView = { case: string; reference: string; decided: string | null; why: string | null; agreed: boolean; agreed_because: string | null };

/** What a visit or a call to the referrer brought, and of what it did not bring why (R8). */
export type ReferralInformationBody = { occurred_at?: string | null; means: Means; needs_immediate_protection: Answer; significant_events?: string | null; cause_for_concern?: string | null; alleged_perpetrator?: string | null; referrers_knowledge?: string | null; other_agencies?: string | null; parents_knowledge?: string | null; not_obtained?: (NotObtained)[] };

/** What a visit or a call to the referrer brought, and of what it did not why (R8). */
export type ReferralInformationView = { means: Open<"telephone" | "in-person" | "email" | "text" | "letter" | "system">; needs_immediate_protection: Open<"yes" | "no" | "not-yet-known">; significant_events: string | null; cause_for_concern: string | null; alleged_perpetrator: string | null; referrers_knowledge: string | null; other_agencies: string | null; parents_knowledge: string | null; not_obtained: (NotObtainedView)[]; by: WorkerView; occurred_at: string };

/** Say why a referral was considered and is not made, and what is done instead (R9). */
export type ReferralNotMadeBody = { occurred_at?: string | null; reasons: string; instead: string; professional: Spoken };

/** A referral that was considered and not made, why, and what is done instead (R9). */
export type ReferralNotMadeView = { number: number; reasons: string | null; instead: string | null; professional: SpokenView; by: WorkerView; occurred_at: string };

/** Since when the referrer awaits a response (T17). */
export type ReferralSubmittedView = { received_at: string; by: WorkerView; occurred_at: string };

/** The referral: its date and time, and its recording (C13). */
export type ReferralView = { referral_date: string; opened_at: string; outcome: string | null; recorded_by: WorkerView | null; recorded_at: string | null; team: string | null };

/** Who made the communication. A non-professional's identity is kept from partners and parents (CF2). */
export type Referrer = { kind: ReferrerKind; name?: string | null; job_role?: string | null; organisation?: string | null; telephone?: string | null; email?: string | null; address?: string | null; relationship?: string | null; knowledge?: string | null; consents_to_disclosure?: boolean };

/** Say whether the referrer consents to being named to the parents, and to other agencies (CF2). */
export type ReferrerConsentBody = { occurred_at?: string | null; to_parents: boolean; to_agencies: boolean };

/** What a referrer who is no professional last said of being named (CF2). */
export type ReferrerConsentView = { to_parents: boolean; to_agencies: boolean; by: WorkerView; occurred_at: string };

/** Professional referrers are named to partners; the others are protected (CF2). */
export type ReferrerKind = "professional" | "non-professional" | "anonymous";

/** What somebody needs to know for who referred, a closed set. */
export type ReferrerPurpose = "screening" | "giving-feedback" | "clarifying-what-was-told" | "asking-whether-they-consent-to-being-named" | "keeping-the-referrer-safe";

/** Who made the communication. A non-professional's identity is kept from partners and parents (CF2). */
export type ReferrerView = { kind: Open<"professional" | "non-professional" | "anonymous">; name: string | null; job_role: string | null; organisation: string | null; telephone: string | null; email: string | null; address: string | null; relationship: string | null; knowledge: string | null; consents_to_disclosure: boolean };

/** The NHS number that was traced is not the child's, and why. */
export type RejectTracedNumberBody = { reason: string; spoken_to?: (Spoken)[] };

/** Take an identifier from a child; `to` hands it to another in the same act. */
export type ReleaseBody = { occurred_at?: string | null; to?: string | null; reason: string };

/** What to send again: what follows `after`, up to and with `until`. Without them, from the first event on, and up to the newest. Both are cursors, as the feed and the events themselves have them. */
export type ReplayBody = { after?: string | null; until?: string | null };

/** The report on the child's best interests, for the prison's contact risk assessment (X20). */
export type ReportToAgencyView = { report: string | null };

/** What a contact asks for (C1); of a Team Around the Child, a Child and Family Assessment (R1). */
export type Request = "advice" | "information" | "service" | "step-up-from-tac";

/** A page of requests; `next` is the cursor of the page that follows, or null. incomplete: as in a list of cases. */
export type RequestPage = { incomplete: boolean; unreadable_records: number; items: (ListedRequest)[]; next: string | null };

/** What an answer to a section 27 request recorded. */
export type RequestRecorded = { request: string; version: number; recorded: (RecordedEvent)[] };

/** What an answer to a section 27 request would record: the answer to a dry run. */
export type RequestRehearsed = { request: string; version: number; would_record: (WouldRecord)[] };

/** A section 27 request as the office sees it, or an auditor. means: how the answer came. */
export type RequestView = { audience: Open<"office" | "auditor">; request: string; version: number; case: string; sector: Open<"health" | "education" | "police" | "probation" | "housing" | "early-help" | "other-local-authority" | "voluntary" | "other">; agency: string | null; asked_for: string | null; asked_by: WorkerView; asked_at: string; answer: HelpAnsweredView | null; means: Open<"telephone" | "in-person" | "email" | "text" | "letter" | "system"> | null };

/** Which assessment is asked for, and so under which right. */
export type Requested = "disabled-child" | "parent-carer" | "young-carer";

/** By what it is known who asks, and that they may. */
export type RequesterIdentifiedView = { proof: (Open<"known-here-in-person" | "document-with-a-photograph" | "proof-of-parental-responsibility" | "written-authority-of-the-person">)[]; reasons: string | null; by: WorkerView; occurred_at: string };

/** Say by what it is known who asks, and that they may. */
export type RequesterIdentityBody = { occurred_at?: string | null; proof: (IdentityProof)[]; reasons: string };

/** Who asks, and where the answer goes. */
export type RequesterPart = { name: string; contact: string };

/** Who asks, and where the answer goes; null once it was erased. */
export type RequesterView = { name: string | null; contact: string | null };

/** The solution, and when it was reached (P7). */
export type ResolvedWithAgencyView = { solution: string | null; reached_at: string; professional: SpokenView; occurred_at: string };

/** Say that the referrer was told the decision: how, and in which words. */
export type ResponseBody = { occurred_at?: string | null; means: Means; told: string };

/** Say that the referrer asked for the decision: how, with whom they spoke, and what they were told, if it was. */
export type ResponseChaseBody = { occurred_at?: string | null; means: Means; spoke_to?: string | null; told?: string | null };

/** When the referrer last asked for the decision, and whom (P1); from when that counts. */
export type ResponseChasedView = { means: Open<"telephone" | "in-person" | "email" | "text" | "letter" | "system">; spoke_to: string | null; counts_from: string | null; by: WorkerView; occurred_at: string };

/** When the referrer was told the decision, how and in which words (P1). */
export type ResponseReceivedView = { means: Open<"telephone" | "in-person" | "email" | "text" | "letter" | "system">; told: string | null; by: WorkerView; occurred_at: string };

/** The concerns about the person, and about any contact with a child, or that there are none (X19). */
export type ResponseToAgencyView = { about_person: ConcernsView; about_contact: ConcernsView; occurred_at: string };

/** The response to a professional's written referral; null of one that awaits none (P1, T17). */
export type ResponseView = { submitted: ReferralSubmittedView | null; chased: ResponseChasedView | null; received: ResponseReceivedView | null };

/** Restrict the family's cases to some workers, or say anew which. */
export type RestrictionBody = { ground: RestrictionGround; named: (string)[]; reasons: string; spoken_to?: (Spoken)[] };

/** Why a case is restricted, a closed set. */
export type RestrictionGround = "workers-own-family" | "public-person" | "worker-or-source-at-risk";

/** The family's cases are the office's again. */
export type RestrictionLiftedBody = { reasons: string; spoken_to?: (Spoken)[] };

/** Why it is restricted no longer. */
export type RestrictionLiftedView = { reasons: string | null; by: WorkerView; occurred_at: string };

/** The workers who are let in, and why only they. */
export type RestrictionView = { ground: Open<"workers-own-family" | "public-person" | "worker-or-source-at-risk">; named: (string)[]; reasons: string | null; by: WorkerView; occurred_at: string };

/** after: the cursor to go on from, where it is not where the webhook stands: to leave something out, say. */
export type ResumeBody = { after?: string | null };

/** How long records are kept, and those that are due; `next` and incomplete as in a list of cases. */
export type RetentionPage = { incomplete: boolean; unreadable_records: number; pack: string; rules: (KeptRule)[]; items: (KeptRecord)[]; next: string | null };

/** Say whether a record that is due is destroyed, or until when it is kept, and why. */
export type RetentionReviewBody = { destroy: boolean; keep_until?: string | null; reasons: string };

/** How it was last reviewed once it was due. keep_until: null where its erasure was asked for. */
export type RetentionReviewedView = { kind: Open<"contact-without-referral" | "referral-closed" | "referral-concluded" | "set-aside" | "hypothetical-consultation" | "enquiry" | "subject-request">; due_on: string; source: string; keep_until: string | null; reasons: string | null; by: WorkerView; occurred_at: string };

/** What keeps the case from being destroyed, and how it was last reviewed; null while there is nothing. */
export type RetentionView = { hold: HoldView | null; lifted: HoldLiftedView | null; reviewed: RetentionReviewedView | null };

/** Whether the child is believed at risk if nothing is done, why, and who of the agency judged so (P6). */
export type RiskToAgencyView = { at_risk: boolean; risk: string | null; professional: SpokenView; occurred_at: string };

/** A role a person acts in. Titles come from the policy pack; being social-work qualified is the worker's own. */
export type Role = "customer_service_advisor" | "early_help_advisor" | "screening_manager" | "screening_practice_supervisor" | "area_practice_supervisor" | "area_team_manager" | "area_team_worker" | "duty_social_worker" | "allocated_social_worker" | "lead_practitioner" | "service_manager" | "safeguarding_partnership_officer" | "auditor" | "partner_practitioner" | "partner_manager" | "partner_auditor" | "system";

/** A webhook's new secret, shown this once, and until when the one before it signs beside it. */
export type Rotated = { secret: string; previous_until: string };

/** Nothing more needs to be said. */
export type RotationBody = Record<string, unknown>;

/** The way a contact came in (C4). */
export type Route = "customer-service-centre" | "area-team" | "other";

/** A rung of the ladder, the lowest first (P3). taken_at, reasons: when and why it was taken there; null where not. immediate_risk: by which others were left out. answered_after_it_went_on: whether the answer came only then. */
export type RungView = { rung: string; title: string; answered_by: (Open<"customer_service_advisor" | "early_help_advisor" | "screening_manager" | "screening_practice_supervisor" | "area_practice_supervisor" | "area_team_manager" | "area_team_worker" | "duty_social_worker" | "allocated_social_worker" | "lead_practitioner" | "service_manager" | "safeguarding_partnership_officer" | "auditor" | "partner_practitioner" | "partner_manager" | "partner_auditor" | "system">)[]; taken_at: string | null; reasons: string | null; immediate_risk: string | null; answered_after_it_went_on: boolean; discussions: (ChallengeDiscussionView)[]; answer: ChallengeAnswerView | null };

/** Until when the child is safe (C20). */
export type SafetyBody = { occurred_at?: string | null; until: string };

/** Two records are one person, or are not. */
export type SameChildBody = { occurred_at?: string | null; other: string; reason: string };

/** Whose work: everybody's, that of one's own team and the localities it serves, or one's own: what one has claimed, leads, or is allocated to. */
export type Scope = "all" | "team" | "mine";

/** Send the contact to the Screening Manager (SC1). */
export type ScreeningRequestBody = { occurred_at?: string | null };

/** Screening as far as it has come. */
export type ScreeningView = { action: string | null; requested_at: string | null; level: LevelView | null; checks: (CheckView)[]; findings: Record<string, unknown> | null };

/** The kinds of agencies that information is shared with (SC9). */
export type Sector = "health" | "education" | "police" | "probation" | "housing" | "early-help" | "other-local-authority" | "voluntary" | "other";

/** The census's Sex (since 2025): male, female, or not known, not recorded, indeterminate. */
export type Sex = "M" | "F" | "U";

/** What the agency shared of its own record with the contact, entry by entry, as it was received (Q1). */
export type SharedByAgencyView = { entries: (SharedEntryView)[]; occurred_at: string };

/** The agency's own concern that the contact is made of, and the numbers of the entries it shares, and no others. */
export type SharedConcernPart = { concern: string; entries: (number)[] };

/** What the agency shared of its own record with the contact; null where it shared nothing. */
export type SharedConcernView = { received: ConcernReceivedView | null };

/** An entry as it was shared: when it is said to have happened, whose it was, and its words. */
export type SharedEntryView = { kind: Open<"what-was-noticed" | "lived-experience" | "levels-of-need" | "referral-not-made" | "action" | "decision" | "alternative-agreed" | "monitoring" | "monitoring-review" | "impact" | "meeting">; happened_at: string; professional: SpokenView; words: (SharedWordsView)[] };

/** A field of an entry, and what it said: `reasons`, or of who was spoken to `people.name`. */
export type SharedWordsView = { field: string; said: string | null };

/** What was disclosed to agencies and what was not, and whether that may be without the parents' knowledge; null while nothing is recorded (SC9, CF3). */
export type SharingView = { made: (DisclosureView)[]; declined: (DisclosureDeclinedView)[]; authorised: DiscussionAuthorisedView | null };

/** The Screening Manager's decision on one sibling (SIB1). */
export type SiblingChoicePart = { child: string; refer: boolean; reasons: string };

/** A child linked, or told of in the same communication and not said to be no sibling. is_sibling: yes, or not yet known. case: its contact that still waits for an outcome. refer: what was decided in this case. */
export type SiblingView = { child: string; is_sibling: Open<"yes" | "no" | "not-yet-known">; name: string | null; case: string | null; state: Open<"received" | "checked" | "screening" | "referral" | "referral-recorded" | "referral-authorised" | "closed-at-referral" | "referral-concluded" | "joined-to-open-referral" | "superseded" | "ended"> | null; refer: boolean | null; copied_to: string | null };

/** The siblings of a case's child, as they are known now. */
export type SiblingsView = { case: string; items: (SiblingView)[] };

/** Say that the police were asked to support the site: why, by whom, and what is known of the force (CF9). */
export type SiteSupportBody = { occurred_at?: string | null; reasons: string; asked_by: string; force?: string | null; police_reference?: string | null; spoken_to?: (Spoken)[] };

/** The police support that was asked for at the site (CF9). */
export type SiteSupportView = { reasons: string | null; asked_by: string | null; force: string | null; police_reference: string | null; by: WorkerView; occurred_at: string };

/** Whether what is shared is so, and how (SC9). */
export type SixTests = { necessary: boolean; proportionate: boolean; relevant: boolean; accurate: boolean; timely: boolean; secure: boolean; reasons: string };

/** Whether what is shared is so, and how (SC9). */
export type SixTestsView = { necessary: boolean; proportionate: boolean; relevant: boolean; accurate: boolean; timely: boolean; secure: boolean; reasons: string | null };

/** Who referred, as the census's ReferralSource. */
export type Source = "1A" | "1B" | "1C" | "1D" | "2A" | "2B" | "3A" | "3B" | "3C" | "3D" | "3E" | "3F" | "4" | "5A" | "5B" | "5C" | "5D" | "6" | "7" | "8" | "9" | "10";

/** Somebody who was spoken to. role: what they are, and where. */
export type Spoken = { name: string; role: string };

/** Somebody who was spoken to. role: what they are, and where. */
export type SpokenView = { name: string | null; role: string | null };

/** Where a case stands. */
export type State = "received" | "checked" | "screening" | "referral" | "referral-recorded" | "referral-authorised" | "closed-at-referral" | "referral-concluded" | "joined-to-open-referral" | "superseded" | "ended";

/** Of one day: in which role somebody read the record, for whom, what for, and how often. No names. */
export type StatedRead = { on: string; title: string; agency: string | null; purpose: string; times: number };

/** One thing said, labelled as fact, professional opinion, or reported by somebody (R18). */
export type Statement = { kind: StatementKind; text: string; source?: string | null; when?: string | null; where?: string | null };

/** How a statement is known (R18). */
export type StatementKind = "fact" | "professional-opinion" | "reported-by";

/** One thing said, labelled as fact, professional opinion, or reported by somebody (R18). */
export type StatementView = { kind: Open<"fact" | "professional-opinion" | "reported-by">; text: string | null; source: string | null; when: string | null; where: string | null };

/** The second decision of a referrer: section 17 or section 47 (R10). */
export type StatutoryBasis = "section-17" | "section-47";

/** What a lead professional says of an active Team Around the Child, for which a step-up is asked (R1). led_by: who leads it. agreed_by: who of the family agrees; reason_if_not: why it is asked for without that. */
export type StepUpPart = { led_by?: string | null; tac_reference?: string | null; family_agrees?: boolean | null; agreed_by?: string | null; reason_if_not?: string | null };

/** Who leads the Team Around the Child, and whether the family agrees (R1). */
export type StepUpRequestedView = { led_by: string | null; tac_reference: string | null; family_agrees: boolean | null; agreed_by: string | null; reason_if_not: string | null; by: WorkerView; occurred_at: string };

/** The step-up from a Team Around the Child that the contact asks for; null of any other request (R1). */
export type StepUpView = { requested: StepUpRequestedView | null };

/** One line of a replay: the event, the rules it was recorded under, what it changed and what it caused. state, case_version: where the case stands after it; null before the case began. Of the history of a consultation, a challenge, an enquiry or a concern, its own state. */
export type StepView = { version: number; position: number; event: string; stream: Open<"communication" | "case" | "child" | "consultation" | "challenge" | "enquiry" | "request" | "concern" | "subject-request" | "watch" | "directory">; by: WorkerView; occurred_at: string; claimed_at: string | null; recorded_at: string; pack: string; calendar: string; request: string | null; trace: string | null; client: string | null; data: Record<string, unknown>; erased: (string)[]; chain: string; number: number; title: string; rules: (string)[]; state: Open<"received" | "checked" | "screening" | "referral" | "referral-recorded" | "referral-authorised" | "closed-at-referral" | "referral-concluded" | "joined-to-open-referral" | "superseded" | "ended"> | Open<"waiting-for-advice" | "answered" | "became-a-contact"> | Open<"waiting-for-the-authority" | "answered" | "resolved" | "decision-accepted" | "unresolved"> | Open<"received" | "reviewed" | "answered"> | Open<"open" | "closed"> | null; case_version: number | null; passed: (PassedView)[]; changed: (ChangeView)[]; caused: (EffectView)[] };

/** Whether a Strategy Discussion is needed, and whether a multi-agency response is, each with its reason (SC12). */
export type StrategyDiscussionBody = { occurred_at?: string | null; strategy_discussion: boolean; strategy_discussion_because: string; multi_agency_response: boolean; multi_agency_response_because: string; spoken_to?: (Spoken)[] };

/** Whether a Strategy Discussion and a multi-agency response are needed (SC12). */
export type StrategyDiscussionView = { strategy_discussion: boolean; strategy_discussion_because: string | null; multi_agency_response: boolean; multi_agency_response_because: string | null; by: WorkerView; occurred_at: string };

/** Do not tell a field, or part of its text. begins, ends: characters, the first is 0, the last not among them. */
export type StrikeBody = { place: string; ground: StrikeGround; begins?: number | null; ends?: number | null };

/** On which ground something is not told, a closed set: of the Data Protection Act 2018. third-party: schedule 2, paragraph 16. crime: paragraph 2. legal-privilege: paragraph 19. serious-harm and told-in-confidence: schedule 3, part 3 (social work data). child-abuse: schedule 3, part 5. */
export type StrikeGround = "third-party" | "serious-harm" | "told-in-confidence" | "child-abuse" | "crime" | "legal-privilege";

/** What is not told of a passage: from one character up to another, or the whole; and on which ground. */
export type StrikeView = { begins: number | null; ends: number | null; ground: Open<"third-party" | "serious-harm" | "told-in-confidence" | "child-abuse" | "crime" | "legal-privilege"> };

/** As whom somebody is in the record, a closed set. */
export type SubjectKind = "child" | "parent-or-carer" | "referrer";

/** A request to be told what is held about a person (UK GDPR, article 15). child: whom it is about, where that is a child. named: the cases that name anybody else: a parent or carer by their number in the household, or who referred. wanted: as they put it. */
export type SubjectRequestBody = { occurred_at?: string | null; subject: SubjectKind; asked_by: AskedBy; requester: RequesterPart; child?: string | null; named?: (NamedInPart)[]; wanted?: string | null; received_at?: string | null };

/** End a request without a bundle: on which ground, and why. */
export type SubjectRequestEndBody = { occurred_at?: string | null; ground: EndGround; reasons: string };

/** Why it ended without a bundle. */
export type SubjectRequestEndedView = { ground: Open<"withdrawn" | "not-identified" | "manifestly-unfounded-or-excessive" | "nothing-held">; reasons: string | null; by: WorkerView; occurred_at: string };

/** What was erased. asked_by: the id of who asked; slots: the keys that were destroyed. */
export type SubjectRequestErasureApprovedView = { ground: Open<"no-longer-needed" | "consent-withdrawn" | "objection-upheld" | "processed-unlawfully" | "legal-obligation" | "recorded-of-the-wrong-person">; asked_by: string; slots: (string)[]; reasons: string | null; by: WorkerView; occurred_at: string };

/** The erasure that is asked for and not yet decided. */
export type SubjectRequestErasureAskedView = { ground: Open<"no-longer-needed" | "consent-withdrawn" | "objection-upheld" | "processed-unlawfully" | "legal-obligation" | "recorded-of-the-wrong-person">; reasons: string | null; by: WorkerView; occurred_at: string };

/** Ask for the erasure of a record. */
export type SubjectRequestErasureBody = { ground: ErasureGround; reasons: string };

/** Approve what somebody else asked, or decline it. */
export type SubjectRequestErasureDecisionBody = { approve: boolean; reasons: string };

/** How the last asking for an erasure was declined. */
export type SubjectRequestErasureDeclinedView = { reasons: string | null; by: WorkerView; occurred_at: string };

/** Have nothing of a case destroyed. */
export type SubjectRequestHoldBody = { ground: HoldGround; reasons: string };

/** End a hold. */
export type SubjectRequestHoldLiftedBody = { reasons: string };

/** How the last hold was lifted. */
export type SubjectRequestHoldLiftedView = { reasons: string | null; by: WorkerView; occurred_at: string };

/** The legal hold that stands. */
export type SubjectRequestHoldView = { ground: Open<"court-proceedings" | "police-investigation" | "statutory-inquiry" | "child-safeguarding-practice-review" | "complaint-or-claim" | "subject-access-request">; reasons: string | null; by: WorkerView; occurred_at: string };

/** A page of requests; `next` and incomplete as in a list of cases. */
export type SubjectRequestPage = { incomplete: boolean; unreadable_records: number; items: (ListedSubjectRequest)[]; next: string | null };

/** What a command on a subject access request recorded. */
export type SubjectRequestRecorded = { request: string; state: Open<"received" | "being-reviewed" | "prepared" | "authorised" | "released" | "ended">; version: number; recorded: (RecordedEvent)[] };

/** What a command on a subject access request would record: the answer to a dry run. */
export type SubjectRequestRehearsed = { request: string; state: Open<"received" | "being-reviewed" | "prepared" | "authorised" | "released" | "ended">; version: number; would_record: (WouldRecord)[] };

/** Say whether a record that is due is destroyed, or until when it is kept, and why. */
export type SubjectRequestRetentionReviewBody = { destroy: boolean; keep_until?: string | null; reasons: string };

/** How it was last reviewed once it was due. keep_until: null where its erasure was asked for. */
export type SubjectRequestRetentionReviewedView = { kind: Open<"contact-without-referral" | "referral-closed" | "referral-concluded" | "set-aside" | "hypothetical-consultation" | "enquiry" | "subject-request">; due_on: string; source: string; keep_until: string | null; reasons: string | null; by: WorkerView; occurred_at: string };

/** A subject access request. requester, wanted: null to an auditor. strikes, given_back: those that stand. */
export type SubjectRequestView = { audience: Open<"office" | "auditor">; request: string; state: Open<"received" | "being-reviewed" | "prepared" | "authorised" | "released" | "ended">; version: number; subject: Open<"child" | "parent-or-carer" | "referrer">; asked_by: Open<"the-person" | "a-parent-for-the-child" | "somebody-who-acts-for-them">; requester: RequesterView | null; wanted: string | null; child: string | null; named: (NamedInView)[]; received_at: string; recorded_by: WorkerView; deadline: DeadlineView; identified: RequesterIdentifiedView | null; extended: AnsweringExtendedView | null; strikes: (PassageStruckView)[]; given_back: (PassageGivenBackView)[]; prepared: BundlePreparedView | null; authorised: BundleAuthorisedView | null; returned: BundleReturnedView | null; released: BundleReleasedView | null; ended: SubjectRequestEndedView | null; erasure_asked: SubjectRequestErasureAskedView | null; erasure_declined: SubjectRequestErasureDeclinedView | null; erased: (SubjectRequestErasureApprovedView)[]; hold: SubjectRequestHoldView | null; hold_lifted: SubjectRequestHoldLiftedView | null; retention_reviewed: SubjectRequestRetentionReviewedView | null };

/** What the agency sent about this child. */
export type Submission = { request: Open<"advice" | "information" | "service" | "step-up-from-tac">; intent: Open<"consultation" | "safeguarding-referral">; concern_summary: string | null; details: ChildDetailsView; account: AccountView };

/** Another source of support, and why it would suit better. */
export type Suggestion = { service: string; reason?: string | null };

/** Another source of support, and why it would suit better. */
export type SuggestionView = { service: string | null; reason: string | null };

/** Supersede a duplicate; `kept` is the sibling's contact that stands (SIB5). */
export type SupersedeBody = { occurred_at?: string | null; kept: string; reason: string; spoken_to?: (Spoken)[] };

/** Why the Probation Service shares information about somebody it supervises, a closed set (X22). */
export type Supervised = "has-contact-with-children" | "poses-a-known-risk";

/** The prisoner, or who is supervised. number: by which the agency knows them. */
export type SupervisedPersonPart = { name: string; date_of_birth?: string | null; number?: string | null };

/** The prisoner, or who is supervised. number: by which the agency knows them. */
export type SupervisedPersonView = { name: string | null; date_of_birth: string | null; number: string | null };

/** Say when supervision was held and with whom, what was found of the referrals, and of the agency's own work. */
export type SupervisionBody = { occurred_at?: string | null; held_at: string; supervisor: Spoken; referrals?: (AboutReferral)[]; shortcomings: string; successes: string; progress: string; professional: Spoken };

/** A challenge that a supervision led to (V3). */
export type SupervisionChallengedView = { number: number; supervision: number; reference: string; by: WorkerView; occurred_at: string };

/** The referrals that were discussed, what fell short and went well, and how it goes (V1-V3). */
export type SupervisionHeldView = { number: number; held_at: string; supervisor: SpokenView; referrals: (ReferralDiscussedView)[]; shortcomings: string | null; successes: string | null; progress: string | null; professional: SpokenView; by: WorkerView; occurred_at: string };

/** The agency's supervision that led to it: when, with whom, and what it found (V3). */
export type SupervisionOfAgencyView = { supervision: SupervisionView; occurred_at: string };

/** The agency's supervision that led to the challenge: when, with whom, and what it found (V3). */
export type SupervisionPart = { held_at: string; supervisor: string; found: string };

/** The agency's supervision in which it was decided to challenge (V3): when, with whom, and what it found. found: of the progress of the interventions, their impact and outcome. */
export type SupervisionView = { held_at: string; supervisor: string | null; found: string | null };

/** The police support that was asked for at the site (CF9). */
export type SupportOfThePoliceView = { reasons: string | null; asked_by: string | null; force: string | null; police_reference: string | null; by: WorkerView; occurred_at: string };

/** What the system said of the child: evidence, which makes no check (C6, SC5). open_case: its own reference of a case that is open there; worker: who is allocated to it. plan, care: null where it does not say. */
export type SystemsAnswer = { known: Open<"known" | "not-known" | "possible-matches">; open_case: string | null; worker: string | null; plan: Open<"none" | "child-in-need-plan" | "child-protection-plan"> | null; care: Open<"not-in-care" | "child-in-care" | "care-leaver"> | null; system: string; answered_at: string };

/** How much waits for a team, or in a locality; of a queue or of all. team: null where none is known yet. */
export type TeamCount = { waiting: number; overdue: number; urgent: number; unclaimed: number; team: string | null };

/** The teams for which anything waits, the one with most first. */
export type TeamCounts = { incomplete: boolean; unreadable_records: number; items: (TeamCount)[] };

/** A team: the localities it serves, each of which has one local team; manager: the id of who manages it. */
export type TeamPart = { team: string; name: string; localities?: (string)[]; telephone?: string | null; email?: string | null; manager?: string | null };

/** A team. manager: the id of who manages it; telephone and email are null once they were erased too. */
export type TeamView = { team: string; name: string; localities: (string)[]; telephone: string | null; email: string | null; manager: string | null };

/** The call to the front door that goes before a section 47 referral (R11, R12). */
export type Telephoned = { at: string; spoke_to: string; advised_not_to_write?: boolean };

/** The call to the front door that goes before a section 47 referral (R11, R12). */
export type TelephonedView = { at: string | null; spoke_to: string | null; advised_not_to_write: boolean };

/** The levels of help a referrer considers before a referral (R9). */
export type Tier = "universal" | "school-offer" | "early-help" | "statutory";

/** The clocks of a case at a moment, under its own pack and under another. */
export type TimescalesView = { case: string; moment: MomentView; pack: string; clocks: (ClockView)[]; under: UnderView | null };

/** An event that tells something. */
export type ToldEventView = { what: string; at: string; by: string | null; passages: (PassageView)[] };

/** One of a case's referrers, and what they were told. contact: the joined contact's case; null for the case's own. owed: whether something became of it since. */
export type ToldReferrerView = { contact: string | null; kind: Open<"professional" | "non-professional" | "anonymous">; agency: string | null; owed: boolean; given: (FeedbackGivenView)[]; limited: (LimitedFeedbackView)[]; not_possible: (FeedbackNotPossibleView)[] };

/** When it was told the decision, and in which words (P1). */
export type ToldToAgencyView = { means: Open<"telephone" | "in-person" | "email" | "text" | "letter" | "system">; told: string | null; occurred_at: string };

/** What the service that traces NHS numbers said (C6). number: null where it names none, or it is erased. sent: by what of the child. is_the_childs: whether the case's child holds it because of that. waits: whether somebody is to confirm or reject it. not_taken: why the child does not hold it, though it is sure. */
export type TracedNumber = { outcome: Open<"match" | "potential" | "low-confidence" | "many" | "none">; number: string | null; sent: (Open<"given-name" | "family-name" | "date-of-birth" | "sex" | "postcode">)[]; is_the_childs: boolean; waits: boolean; not_taken: Open<"told-another" | "holds-another" | "held-by-another"> | null; system: string; answered_at: string };

/** That it is the child's. */
export type TracedNumberConfirmedView = { reason: string | null; by: WorkerView; occurred_at: string };

/** That it is not. */
export type TracedNumberRejectedView = { reason: string | null; by: WorkerView; occurred_at: string };

/** What was said of the NHS number that was traced; null while nobody said anything (C6). */
export type TracingView = { confirmed: TracedNumberConfirmedView | null; rejected: TracedNumberRejectedView | null };

/** Why neither the allocated nor the Duty Social Worker could be reached (C8). */
export type UnansweredCallBody = { occurred_at?: string | null; reason: string };

/** The same case under another pack. would_be_late, would_be_in_time: only there; the clauses. */
export type UnderView = { pack: string; title: string; clocks: (ClockView)[]; would_be_late: (string)[]; would_be_in_time: (string)[] };

/** Say that the mother applied for a place in a unit, in which prison, and which her home authority is. */
export type UnitApplicationBody = { occurred_at?: string | null; prison: string; home_authority: string };

/** The mother's application for a place in a mother and baby unit (X15). */
export type UnitApplicationView = { prison: string | null; home_authority: string; by: WorkerView; occurred_at: string };

/** Say what the assessment for the application found that the child needs, and which authority made it. */
export type UnitAssessmentBody = { occurred_at?: string | null; authority: string; needs: string };

/** What the mother's home authority found that the child needs (X15). */
export type UnitAssessmentView = { authority: string; needs: string | null; by: WorkerView; occurred_at: string };

/** Say that mother and child were placed, in which unit, and in which authority the prison is located. */
export type UnitPlacementBody = { occurred_at?: string | null; unit: string; responsible_authority: string };

/** Where the two were placed, and which authority is responsible for the child since (X17). */
export type UnitPlacementView = { unit: string | null; responsible_authority: string; by: WorkerView; occurred_at: string };

/** Why it ended unresolved (P7). */
export type UnresolvedWithAgencyView = { why: Open<"no-rung-left" | "not-pursued" | "child-no-longer-here" | "other">; reasons: string | null; professional: SpokenView; occurred_at: string };

/** What is unusual among a day's reads. incomplete: there were more reads than were looked through. */
export type UnusualReads = { on: string; items: (UnusualView)[]; incomplete: boolean };

/** Reads of one person that are unusual, and why. Unusual is not wrong. */
export type UnusualView = { why: Open<"many" | "refused" | "no-duty" | "own-name" | "own-address" | "restricted">; told: string; by: WhoLooked; records: (string)[]; reads: number; first_at: string; last_at: string };

/** How urgent what a record owes is, the most urgent first. */
export type Urgency = "emergency" | "safe-until" | "harm-indicated" | "ordinary";

/** By what a child's identity is verified, a closed set (X20). A name alone is not enough. */
export type VerifiedBy = "date-of-birth" | "address" | "parents" | "nhs-number" | "upn" | "document-seen" | "professional-who-knows-the-child";

/** Say which contact with a child is thought right, and why (X21); of one who is not known, whether a referral is required, and what the agency is then advised. */
export type ViewOnContactBody = { occurred_at?: string | null; number: number; view: ContactLevel; reasons: string; referral_required?: boolean | null; advice?: string | null };

/** The view on contact with the child, and whether the agency is to refer it (X21). */
export type ViewOnContactView = { view: Open<"no-contact" | "letters" | "letters-and-telephone" | "no-restriction">; reasons: string | null; referral_required: boolean | null; advice: string | null; by: WorkerView; occurred_at: string };

/** The view on contact with the child, and whether the agency is to refer it (X21). */
export type ViewToAgencyView = { view: Open<"no-contact" | "letters" | "letters-and-telephone" | "no-restriction">; reasons: string | null; referral_required: boolean | null; advice: string | null };

/** What somebody needs to know for how dangerous a visit may be, a closed set. */
export type VisitingPurpose = "visiting-the-family" | "planning-a-visit" | "screening" | "allocating-the-case";

/** What whoever visits the family should know. risk_to_staff: as the referrer said; null where nothing is known. */
export type VisitingRiskView = { case: string; risk_to_staff: string | null };

/** Where to send, and which types of events; without them every event that the agency may hear of. url: https, a name and not a number, which must mean public addresses alone; redirects are not followed. */
export type WebhookBody = { url: string; event_types?: ("uk.frontdoor.communication.communication-received.v1" | "uk.frontdoor.case.contact-recorded.v1" | "uk.frontdoor.case.acknowledgement-sent.v1" | "uk.frontdoor.case.consultation-outcome-decided.v1" | "uk.frontdoor.case.attachment-added.v1" | "uk.frontdoor.case.contact-outcome-decided.v1" | "uk.frontdoor.case.not-informing-challenged.v1" | "uk.frontdoor.case.not-informing-answered.v1" | "uk.frontdoor.case.not-informing-accepted.v1" | "uk.frontdoor.case.feedback-given.v1" | "uk.frontdoor.case.response-chased.v1" | "uk.frontdoor.case.response-received.v1" | "uk.frontdoor.case.case-challenged.v1" | "uk.frontdoor.case.concern-received.v1" | "uk.frontdoor.consultation.hypothetical-consultation-recorded.v1" | "uk.frontdoor.consultation.hypothetical-outcome-decided.v1" | "uk.frontdoor.consultation.consultation-became-contact.v1" | "uk.frontdoor.challenge.challenge-raised.v1" | "uk.frontdoor.challenge.supervision-led-to-challenge.v1" | "uk.frontdoor.challenge.challenge-risk-judged.v1" | "uk.frontdoor.challenge.challenge-discussed.v1" | "uk.frontdoor.challenge.challenge-escalated.v1" | "uk.frontdoor.challenge.challenge-answered.v1" | "uk.frontdoor.challenge.challenge-resolved.v1" | "uk.frontdoor.challenge.decision-accepted.v1" | "uk.frontdoor.challenge.challenge-left-unresolved.v1" | "uk.frontdoor.challenge.challenge-followed-up.v1" | "uk.frontdoor.enquiry.enquiry-received.v1" | "uk.frontdoor.enquiry.enquiry-answered.v1" | "uk.frontdoor.request.help-requested.v1" | "uk.frontdoor.request.help-answered.v1" | "uk.frontdoor.concern.concern-opened.v1" | "uk.frontdoor.concern.experience-recorded.v1" | "uk.frontdoor.concern.need-considered.v1" | "uk.frontdoor.concern.referral-not-made.v1" | "uk.frontdoor.concern.action-taken.v1" | "uk.frontdoor.concern.agency-decided.v1" | "uk.frontdoor.concern.alternative-agreed.v1" | "uk.frontdoor.concern.concern-shared.v1" | "uk.frontdoor.concern.concern-closed.v1" | "uk.frontdoor.concern.concern-monitoring-planned.v1" | "uk.frontdoor.concern.concern-monitoring-reviewed.v1" | "uk.frontdoor.concern.impact-recorded.v1" | "uk.frontdoor.concern.meeting-informed.v1" | "uk.frontdoor.concern.supervision-held.v1" | "uk.frontdoor.concern.supervision-challenged.v1" | "uk.frontdoor.concern.concern-erasure-asked.v1" | "uk.frontdoor.concern.concern-erasure-declined.v1" | "uk.frontdoor.concern.concern-erasure-approved.v1" | "uk.frontdoor.watch.deadline-neared.v1" | "uk.frontdoor.watch.deadline-missed.v1")[] | null };

/** A page of webhooks; `next` is the cursor of the page that follows, or null. */
export type WebhookList = { items: (WebhookView)[]; next: string | null };

/** A webhook and its secret, `whsec_` and base64, which is shown this once. */
export type WebhookMade = { webhook: string; url: string; event_types: (string)[] | null; state: Open<"enabled" | "paused" | "disabled">; why: Open<"gone" | "failing" | "no-client"> | null; created_at: string; since: string; cursor: string; failures: number; failing_since: string | null; next_at: string | null; secret: string };

/** A webhook. event_types: null for all. why: it was disabled. since: when it came to be in its state. cursor: up to where it was sent everything. failures: attempts that failed since the last that went well, and failing_since the first of them. next_at: when it is tried again. */
export type WebhookView = { webhook: string; url: string; event_types: (string)[] | null; state: Open<"enabled" | "paused" | "disabled">; why: Open<"gone" | "failing" | "no-client"> | null; created_at: string; since: string; cursor: string; failures: number; failing_since: string | null; next_at: string | null };

/** The clocks due since Monday: met in time, met but recorded late, met late, missed, running. */
export type WeekSoFar = { since: string; met: number; met_but_recorded_late: number; met_late: number; missed: number; running: number };

/** What an agency answers to a request for its help. */
export type WhetherTheyHelp = "will-help" | "will-help-in-part" | "will-not-help";

/** Who was answered. id: a worker's, or a client's where nobody stands behind it. title: of the role. */
export type WhoLooked = { id: string; name: string | null; role: string; title: string; agency: string | null; team: string | null };

/** Who referred. referrers_knowledge: how they stand to the family, as who leads obtained it (R8). */
export type WhoReferredView = { case: string; kind: Open<"professional" | "non-professional" | "anonymous">; referrer: ReferrerView; referrers_knowledge: (string)[] };

/** Why somebody has a notice sent again, a closed set: nothing personal stands in the outbox. */
export type WhyAgain = "not-received" | "address-corrected" | "team-listed" | "channel-mended";

/** Why somebody has it exchanged again, a closed set. mended-there: the system takes it now. details-known: there is more to ask by. */
export type WhyExchangedAgain = "mended-there" | "details-known";

/** Why an item was not obtained, a closed set (R8). */
export type WhyMissing = "not-known" | "refused" | "not-asked";

/** On which ground something is not disclosed, a closed set (SC9). */
export type WhyNot = "of-no-help-to-the-recipient" | "more-detrimental-to-the-child" | "fails-one-of-the-six-tests";

/** Why a challenge ends unresolved, a closed set (P7). */
export type WhyUnresolved = "no-rung-left" | "not-pursued" | "child-no-longer-here" | "other";

/** A worker: their lasting id, and the roles they act in. qualified: a qualified social worker. home_postcode: where they live, which is told to nobody and compared with where a child lives whose case they read; by the API, without it what is held stays. */
export type WorkerPart = { worker: string; name: string; roles: (Role)[]; team?: string | null; qualified?: boolean; telephone?: string | null; email?: string | null; home_postcode?: string | null };

/** Who acted. name is null once it was erased; team: whom they acted for, where the directory said it. */
export type WorkerView = { id: string; name: string | null; role: Open<"customer_service_advisor" | "early_help_advisor" | "screening_manager" | "screening_practice_supervisor" | "area_practice_supervisor" | "area_team_manager" | "area_team_worker" | "duty_social_worker" | "allocated_social_worker" | "lead_practitioner" | "service_manager" | "safeguarding_partnership_officer" | "auditor" | "partner_practitioner" | "partner_manager" | "partner_auditor" | "system">; title: string; qualified: boolean; agency: string | null; team: string | null };

/** One event a dry run would record. claimed_at: as in what is recorded. */
export type WouldRecord = { event: string; stream: Open<"communication" | "case" | "child" | "consultation" | "challenge" | "enquiry" | "request" | "concern" | "subject-request" | "watch" | "directory">; claimed_at?: string | null };

/** The written form that confirms a call (C15). `text` is what it adds to what was said. */
export type WrittenConfirmationBody = { occurred_at?: string | null; text?: string | null };

/** What was telephoned, in writing (C15). expected_since: when the call came; null when none is expected. */
export type WrittenConfirmationView = { expected_since: string | null; received_at: string | null; text: string | null };

/** A referral came in writing; the clock T9 runs from then. */
export type WrittenReferralView = { received_at: string; by: WorkerView; occurred_at: string };

export interface Operations {
  /** Record a contact about one or several children: POST /v1/contacts */
  record_contact: { path: {}; query: {}; header: { "Idempotency-Key"?: string; Prefer?: string }; body: ContactBody; answer: ContactReceived | ContactRehearsed };
  /** A case as it stands, or as it was: GET /v1/cases/{case} */
  get_case: { path: { case: string }; query: { version?: number; position?: number; as_of?: string; happened_by?: string }; header: { "If-None-Match"?: string }; body: undefined; answer: OfficeCase | AuditorCase | PartnerCase };
  /** A case's events, each with what it changed and caused: GET /v1/cases/{case}/history */
  get_history: { path: { case: string }; query: { version?: number; position?: number; as_of?: string; happened_by?: string }; header: {}; body: undefined; answer: History | string };
  /** A case at two moments: what is another: GET /v1/cases/{case}/comparison */
  compare_case: { path: { case: string }; query: { before_version?: number; before_position?: number; before_as_of?: string; before_happened_by?: string; after_version?: number; after_position?: number; after_as_of?: string; after_happened_by?: string }; header: {}; body: undefined; answer: Comparison };
  /** A case's clocks, under its own policy pack and under another: GET /v1/cases/{case}/timescales */
  get_timescales: { path: { case: string }; query: { pack?: string; version?: number; position?: number; as_of?: string; happened_by?: string }; header: {}; body: undefined; answer: TimescalesView };
  /** A case's history in one file that proves itself: GET /v1/cases/{case}/audit-pack */
  get_audit_pack: { path: { case: string }; query: { extends?: number }; header: {}; body: undefined; answer: Uint8Array };
  /** Amend what is known of the child: who, why, from when (A46): POST /v1/cases/{case}/details/amendment */
  amend_details: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: AmendmentBody; answer: CaseRecorded | CaseRehearsed };
  /** Amend what is known of a parent, or of whoever lives with the child (EQ2): POST /v1/cases/{case}/household/amendment */
  amend_household: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: HouseholdAmendmentBody; answer: CaseRecorded | CaseRehearsed };
  /** Proceed to a referral at once where Significant Harm is likely (C12): POST /v1/cases/{case}/fast-track */
  fast_track: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: FastTrackBody; answer: CaseRecorded | CaseRehearsed };
  /** Record the call to the Area Team (C12): POST /v1/cases/{case}/area-team-call */
  telephone_area_team: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: AreaTeamCallBody; answer: CaseRecorded | CaseRehearsed };
  /** Say until when the child is safe (C20): POST /v1/cases/{case}/safety */
  limit_safety: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: SafetyBody; answer: CaseRecorded | CaseRehearsed };
  /** Say that a crime may have been committed (CF1): POST /v1/cases/{case}/crime-suspicion */
  suspect_crime: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: CrimeSuspicionBody; answer: CaseRecorded | CaseRehearsed };
  /** Record that the police were notified (CF1): POST /v1/cases/{case}/police-notification */
  notify_police: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: PoliceNotificationBody; answer: CaseRecorded | CaseRehearsed };
  /** Record the reference the police gave later (CF1): POST /v1/cases/{case}/police-reference */
  record_police_reference: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: PoliceReferenceBody; answer: CaseRecorded | CaseRehearsed };
  /** Take the suspicion of a crime back, with reasons (CF1): POST /v1/cases/{case}/no-crime */
  find_no_crime: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: NoCrimeBody; answer: CaseRecorded | CaseRehearsed };
  /** Record the written form that confirms a call (C15): POST /v1/cases/{case}/written-confirmation */
  receive_confirmation: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: WrittenConfirmationBody; answer: CaseRecorded | CaseRehearsed };
  /** Record the advice to obtain the family's permission (C19): POST /v1/cases/{case}/permission-advice */
  advise_on_permission: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: PermissionAdviceBody; answer: CaseRecorded | CaseRehearsed };
  /** Join a further report to the child's open referral (C10): POST /v1/cases/{case}/joining */
  join_to_referral: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: JoiningBody; answer: CaseRecorded | CaseRehearsed };
  /** Record whether the child is known (C6): POST /v1/cases/{case}/known-check */
  record_known_check: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: KnownCheckBody; answer: CaseRecorded | CaseRehearsed };
  /** Withdraw a match that was a mistake: POST /v1/cases/{case}/known-check/withdrawal */
  withdraw_match: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ReasonBody; answer: CaseRecorded | CaseRehearsed };
  /** Send the contact to the Screening Manager (SC1): POST /v1/cases/{case}/screening */
  request_screening: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ScreeningRequestBody; answer: CaseRecorded | CaseRehearsed };
  /** Decide the level of response alongside the Threshold Document (C2): POST /v1/cases/{case}/screening/level-of-response */
  decide_level_of_response: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: LevelOfResponseBody; answer: CaseRecorded | CaseRehearsed };
  /** Record screening checks (SC5): POST /v1/cases/{case}/screening/checks */
  record_screening_checks: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ChecksBody; answer: CaseRecorded | CaseRehearsed };
  /** Record the five findings of screening (SC6): POST /v1/cases/{case}/screening/findings */
  record_screening_findings: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: FindingsBody; answer: CaseRecorded | CaseRehearsed };
  /** Send the contact to the Early Help Advisor (E6): POST /v1/cases/{case}/consultation */
  request_consultation: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ConsultationRequestBody; answer: CaseRecorded | CaseRehearsed };
  /** Give a consultation with permission its outcome (E7): POST /v1/cases/{case}/consultation/outcome */
  decide_consultation: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ConsultationOutcomeBody; answer: CaseRecorded | CaseRehearsed };
  /** Record the referral in the procedure's own words and notify the local team (C13): POST /v1/cases/{case}/referral */
  record_referral: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ReferralBody; answer: CaseRecorded | CaseRehearsed };
  /** Record which existing records were read, or that there were none (SC7): POST /v1/cases/{case}/screening/records */
  consider_records: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: RecordsConsideredBody; answer: CaseRecorded | CaseRehearsed };
  /** Authorise what protects the child or others in the household (SC11): POST /v1/cases/{case}/protective-action */
  authorise_protection: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ProtectiveActionBody; answer: CaseRecorded | CaseRehearsed };
  /** Say whether a Strategy Discussion and a multi-agency response are needed (SC12): POST /v1/cases/{case}/strategy-discussion */
  consider_strategy_discussion: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: StrategyDiscussionBody; answer: CaseRecorded | CaseRehearsed };
  /** Say that the parent or carer was informed (SC8): POST /v1/cases/{case}/parents/information */
  inform_parent: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ParentInformedBody; answer: CaseRecorded | CaseRehearsed };
  /** Say why the parent or carer is not informed (SC8): POST /v1/cases/{case}/parents/information/withheld */
  withhold_from_parent: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ParentWithheldBody; answer: CaseRecorded | CaseRehearsed };
  /** Say that the parent or carer could not be reached (SC8): POST /v1/cases/{case}/parents/not-reached */
  fail_to_reach_parent: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ParentNotReachedBody; answer: CaseRecorded | CaseRehearsed };
  /** Say that telling the parents would put somebody at risk (CF7): POST /v1/cases/{case}/parents/risk */
  record_informing_risk: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: InformingRiskBody; answer: CaseRecorded | CaseRehearsed };
  /** Say why the parents may be told again (CF7): POST /v1/cases/{case}/parents/risk/lifted */
  lift_informing_risk: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: InformingRiskLiftedBody; answer: CaseRecorded | CaseRehearsed };
  /** Challenge the referrer's decision not to inform the parents (CF8): POST /v1/cases/{case}/parents/challenge */
  challenge_not_informing: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: InformingChallengeBody; answer: CaseRecorded | CaseRehearsed };
  /** Answer the challenge: stand by not informing the parents or not, with reasons (CF8): POST /v1/cases/{case}/parents/challenge/answer */
  answer_informing_challenge: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: InformingAnswerBody; answer: CaseRecorded | CaseRehearsed };
  /** Accept the agency's reasons for not informing the parents (CF8): POST /v1/cases/{case}/parents/challenge/acceptance */
  accept_not_informing: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: InformingAcceptanceBody; answer: CaseRecorded | CaseRehearsed };
  /** Say that the police were asked to support the site (CF9): POST /v1/cases/{case}/site-support */
  ask_for_site_support: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: SiteSupportBody; answer: CaseRecorded | CaseRehearsed };
  /** Record what was disclosed to an agency, by the six tests (SC9): POST /v1/cases/{case}/disclosures */
  make_disclosure: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: DisclosureBody; answer: CaseRecorded | CaseRehearsed };
  /** Record what was not disclosed to an agency, and why (SC9): POST /v1/cases/{case}/disclosures/declined */
  decline_disclosure: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: DisclosureDeclinedBody; answer: CaseRecorded | CaseRehearsed };
  /** Authorise discussing the referral with other agencies without the parents' knowledge (CF3, CF4): POST /v1/cases/{case}/discussion-authorisation */
  authorise_discussion: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: DiscussionAuthorisationBody; answer: CaseRecorded | CaseRehearsed };
  /** Record whether a referrer who is no professional consents to being named (CF2): POST /v1/cases/{case}/referrer-consent */
  record_referrer_consent: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ReferrerConsentBody; answer: CaseRecorded | CaseRehearsed };
  /** Involve another agency, and say for what (SC10): POST /v1/cases/{case}/agencies */
  involve_agency: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: AgencyInvolvedBody; answer: CaseRecorded | CaseRehearsed };
  /** Record what an agency that was involved answered (SC10): POST /v1/cases/{case}/agencies/response */
  record_agency_response: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: AgencyResponseBody; answer: CaseRecorded | CaseRehearsed };
  /** Supersede a contact that the copying made redundant (SIB5): POST /v1/cases/{case}/supersession */
  supersede_duplicate: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: SupersedeBody; answer: CaseRecorded | CaseRehearsed };
  /** Link two children as siblings: POST /v1/children/{child}/siblings */
  link_sibling: { path: { child: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: LinkBody; answer: ChildRecorded | ChildRehearsed };
  /** Say that two children are no siblings: POST /v1/children/{child}/siblings/withdrawal */
  unlink_sibling: { path: { child: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: LinkBody; answer: ChildRecorded | ChildRehearsed };
  /** The siblings of a case's child: GET /v1/cases/{case}/siblings */
  list_siblings: { path: { case: string }; query: {}; header: {}; body: undefined; answer: SiblingsView };
  /** Decide the outcome of the contact, and of every linked sibling's (SC2, SIB6): POST /v1/cases/{case}/screening/outcome */
  decide_outcome: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: FamilyOutcomeBody; answer: CaseRecorded | CaseRehearsed };
  /** Complete a sibling's progression in the contact it has (SIB2, SIB4): POST /v1/cases/{case}/sibling-progression */
  complete_sibling_progression: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ProgressionBody; answer: CaseRecorded | CaseRehearsed };
  /** Copy the referral to a sibling who has no contact (SIB2 to SIB4): POST /v1/cases/{case}/copies */
  copy_to_sibling: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: CopyBody; answer: CaseRecorded | CaseRehearsed };
  /** Add further information to an open contact (SIB7): POST /v1/cases/{case}/information */
  add_information: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: InformationBody; answer: CaseRecorded | CaseRehearsed };
  /** Say that the information that has come was read (C10): POST /v1/cases/{case}/information/reading */
  read_information: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ReadingBody; answer: CaseRecorded | CaseRehearsed };
  /** Announce a file, to be sent in parts (R19): POST /v1/cases/{case}/attachments */
  announce_attachment: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; Prefer?: string }; body: AttachmentBody; answer: ExpectedAttachment };
  /** The files of a case: GET /v1/cases/{case}/attachments */
  list_attachments: { path: { case: string }; query: {}; header: {}; body: undefined; answer: AttachmentList | OwnAttachmentList };
  /** Send one part of a file: PUT /v1/cases/{case}/attachments/{attachment}/parts/{number} */
  send_attachment_part: { path: { case: string; attachment: string; number: number }; query: {}; header: { "Content-Digest"?: string }; body: Uint8Array; answer: undefined };
  /** Have a file that was sent looked through and recorded (R19): POST /v1/cases/{case}/attachments/{attachment}/completion */
  complete_attachment: { path: { case: string; attachment: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: CompletionBody; answer: CaseRecorded | CaseRehearsed };
  /** Which parts of a file are still to be sent: GET /v1/cases/{case}/attachments/{attachment}/progress */
  get_attachment_progress: { path: { case: string; attachment: string }; query: {}; header: {}; body: undefined; answer: ExpectedAttachment };
  /** A file, as it was sent: GET /v1/cases/{case}/attachments/{attachment}/content */
  get_attachment_content: { path: { case: string; attachment: string }; query: {}; header: {}; body: undefined; answer: Uint8Array };
  /** Restrict a case and its family's to named workers (SC9): POST /v1/cases/{case}/restriction */
  restrict_case: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: RestrictionBody; answer: CaseRecorded | CaseRehearsed };
  /** Lift the restriction of a case and its family's (SC9): POST /v1/cases/{case}/restriction/lifting */
  lift_restriction: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: RestrictionLiftedBody; answer: CaseRecorded | CaseRehearsed };
  /** Declare a conflict of interest, one's own or a worker's (SC9): POST /v1/cases/{case}/conflicts */
  declare_conflict: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ConflictBody; answer: CaseRecorded | CaseRehearsed };
  /** Say that a worker has no conflict of interest (SC9): POST /v1/cases/{case}/conflicts/ending */
  end_conflict: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ConflictEndedBody; answer: CaseRecorded | CaseRehearsed };
  /** Go in at once to a case that is closed to you, for an hour (SC9): POST /v1/cases/{case}/glass */
  break_glass: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: GlassBody; answer: CaseRecorded | CaseRehearsed };
  /** Who referred, and what one needs to know it for (CF2): GET /v1/cases/{case}/referrer */
  get_referrer: { path: { case: string }; query: { purpose: ReferrerPurpose }; header: {}; body: undefined; answer: WhoReferredView };
  /** What whoever visits should know (R24, SC9): GET /v1/cases/{case}/visiting-risk */
  get_visiting_risk: { path: { case: string }; query: { purpose: VisitingPurpose }; header: {}; body: undefined; answer: VisitingRiskView };
  /** What the police are told and look into (CF1, CF6, SC9): GET /v1/cases/{case}/police-matters */
  get_police_matters: { path: { case: string }; query: { purpose: PolicePurpose }; header: {}; body: undefined; answer: PoliceMattersView };
  /** What was disclosed to your agency of another's case (SC9): GET /v1/cases/{case}/disclosed */
  get_disclosed: { path: { case: string }; query: {}; header: {}; body: undefined; answer: DisclosedView };
  /** What was disclosed to your agency, the last first (SC9): GET /v1/disclosures */
  list_disclosures: { path: {}; query: { cursor?: string; limit?: number }; header: { "Front-Door-Position"?: string }; body: undefined; answer: DisclosurePage };
  /** A referral in FHIR R4, for health partners: GET /v1/cases/{case}/fhir */
  get_fhir: { path: { case: string }; query: {}; header: { "If-None-Match"?: string }; body: undefined; answer: FhirBundle };
  /** What a parent or carer may be told of a case (SC8, CF6, CF7): GET /v1/cases/{case}/for-the-family */
  get_for_the_family: { path: { case: string }; query: {}; header: {}; body: undefined; answer: ForTheFamilyView };
  /** Cases for an inspector, under pseudonyms: GET /v1/inspection/cases */
  list_inspection_cases: { path: {}; query: { state?: State; cursor?: string; limit?: number }; header: { "Front-Door-Position"?: string }; body: undefined; answer: InspectedCases };
  /** The history of a case that an inspector samples: GET /v1/inspection/cases/{case} */
  get_inspection_case: { path: { case: string }; query: {}; header: {}; body: undefined; answer: InspectedHistory };
  /** Say that the NHS number that was traced is the child's (C6): POST /v1/cases/{case}/traced-number/confirmation */
  confirm_traced_number: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ConfirmTracedNumberBody; answer: CaseRecorded | CaseRehearsed };
  /** Say that the NHS number that was traced is not the child's (C6): POST /v1/cases/{case}/traced-number/rejection */
  reject_traced_number: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: RejectTracedNumberBody; answer: CaseRecorded | CaseRehearsed };
  /** Authorise the initial disposal (D1, D2): POST /v1/cases/{case}/disposal */
  authorise_disposal: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: DisposalBody; answer: CaseRecorded | CaseRehearsed };
  /** Record that the child was seen (D3): POST /v1/cases/{case}/child-seen */
  record_child_seen: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ChildSeenBody; answer: CaseRecorded | CaseRehearsed };
  /** Authorise the referral (T8): POST /v1/cases/{case}/authorisation */
  authorise_referral: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: AuthorisationBody; answer: CaseRecorded | CaseRehearsed };
  /** Decide who the Lead Practitioner is (R2): POST /v1/cases/{case}/lead-practitioner */
  allocate_lead_practitioner: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: LeadPractitionerBody; answer: CaseRecorded | CaseRehearsed };
  /** Start the Child and Family Assessment: POST /v1/cases/{case}/assessment */
  start_assessment: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: AssessmentBody; answer: CaseRecorded | CaseRehearsed };
  /** End a referral after its assessment: POST /v1/cases/{case}/conclusion */
  conclude_referral: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ConclusionBody; answer: CaseRecorded | CaseRehearsed };
  /** Say what the child and family were told of the action to be taken (D5): POST /v1/cases/{case}/family/information */
  inform_family: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: FamilyInformedBody; answer: CaseRecorded | CaseRehearsed };
  /** Say why the child and family are not told (CF6): POST /v1/cases/{case}/family/information/withheld */
  withhold_from_family: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: FamilyWithheldBody; answer: CaseRecorded | CaseRehearsed };
  /** Say what the child and family were told of the assessment (D6): POST /v1/cases/{case}/assessment/explanation */
  explain_assessment: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: AssessmentExplainedBody; answer: CaseRecorded | CaseRehearsed };
  /** Record what the referrer clarified, or clarify it as the agency that referred (R7): POST /v1/cases/{case}/clarification */
  clarify_concerns: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ClarificationBody; answer: CaseRecorded | CaseRehearsed };
  /** Say why nothing could be clarified with the referrer (R7): POST /v1/cases/{case}/clarification/not-possible */
  fail_to_clarify: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ClarificationNotPossibleBody; answer: CaseRecorded | CaseRehearsed };
  /** Record what a visit or a call to the referrer brought, and of what it did not bring why (R8): POST /v1/cases/{case}/referral-information */
  record_information: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ReferralInformationBody; answer: CaseRecorded | CaseRehearsed };
  /** Say that a written referral was acknowledged (F3): POST /v1/cases/{case}/acknowledgement */
  acknowledge_referral: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: AcknowledgementBody; answer: CaseRecorded | CaseRehearsed };
  /** Say what a professional referrer was told (D4): POST /v1/cases/{case}/feedback */
  give_feedback: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: FeedbackBody; answer: CaseRecorded | CaseRehearsed };
  /** Say what a referrer who is no professional was told (F2, CF5): POST /v1/cases/{case}/feedback/limited */
  give_limited_feedback: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: LimitedFeedbackBody; answer: CaseRecorded | CaseRehearsed };
  /** Say why a referrer cannot be told (F2): POST /v1/cases/{case}/feedback/not-possible */
  forgo_feedback: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: FeedbackNotPossibleBody; answer: CaseRecorded | CaseRehearsed };
  /** Say that the referrer asked for the decision made (P1): POST /v1/cases/{case}/response/chase */
  chase_response: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ResponseChaseBody; answer: CaseRecorded | CaseRehearsed };
  /** Say that the referrer was told the decision made (P1): POST /v1/cases/{case}/response */
  confirm_response: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ResponseBody; answer: CaseRecorded | CaseRehearsed };
  /** Section 27 requests, the last first: GET /v1/section-27-requests */
  list_cooperation_requests: { path: {}; query: { answered?: boolean; cursor?: string; limit?: number }; header: { "Front-Door-Position"?: string }; body: undefined; answer: RequestPage };
  /** A section 27 request, and its answer: GET /v1/section-27-requests/{request} */
  get_cooperation_request: { path: { request: string }; query: {}; header: {}; body: undefined; answer: RequestView | PartnerRequest };
  /** Ask an agency for its help under section 27 (D7): POST /v1/cases/{case}/section-27-requests */
  request_cooperation: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: CooperationRequestBody; answer: CaseRecorded | CaseRehearsed };
  /** Answer a section 27 request, or record what an agency answered (D7): POST /v1/section-27-requests/{request}/answer */
  answer_cooperation_request: { path: { request: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: CooperationAnswerBody; answer: RequestRecorded | RequestRehearsed };
  /** Record whom you spoke to, and what came of it (Q1): POST /v1/cases/{case}/conversations */
  record_conversation: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ConversationBody; answer: CaseRecorded | CaseRehearsed };
  /** Plan to watch over something: what, until when, and what comes next (Q5): POST /v1/cases/{case}/monitoring */
  plan_monitoring: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: MonitoringPlanBody; answer: CaseRecorded | CaseRehearsed };
  /** Say what the monitoring showed, and what is done now (Q5): POST /v1/cases/{case}/monitoring/review */
  review_monitoring: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: MonitoringReviewBody; answer: CaseRecorded | CaseRehearsed };
  /** Say in which specific circumstances the child is (X1 to X15): POST /v1/cases/{case}/circumstances */
  recognise_circumstance: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: CircumstanceBody; answer: CaseRecorded | CaseRehearsed };
  /** Say that the child is not, or no longer, in specific circumstances: POST /v1/cases/{case}/circumstances/ruled-out */
  rule_out_circumstance: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: CircumstanceRuledOutBody; answer: CaseRecorded | CaseRehearsed };
  /** Say what was considered of a question that the circumstances bring (X1, X3, X4, X6, X8 to X12): POST /v1/cases/{case}/circumstances/questions */
  consider_question: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: QuestionConsideredBody; answer: CaseRecorded | CaseRehearsed };
  /** Record that a parent, carer or young carer asked for an assessment (X2, X5, X7): POST /v1/cases/{case}/assessment-requests */
  request_assessment: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: AssessmentRequestBody; answer: CaseRecorded | CaseRehearsed };
  /** Decide on a request for an assessment (X2, X5, X7): POST /v1/cases/{case}/assessment-requests/decision */
  decide_assessment_request: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: AssessmentRequestDecisionBody; answer: CaseRecorded | CaseRehearsed };
  /** Name the contact of a child who may be causing the harm (X10): POST /v1/cases/{case}/children-causing-harm */
  name_child_causing_harm: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ChildCausingHarmBody; answer: CaseRecorded | CaseRehearsed };
  /** Link the case of another child who may be harmed together with this one (X12): POST /v1/cases/{case}/group */
  link_group: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: GroupLinkBody; answer: CaseRecorded | CaseRehearsed };
  /** Record a visit to a child in youth detention (X13): POST /v1/cases/{case}/detention/visits */
  visit_in_detention: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: DetentionVisitBody; answer: CaseRecorded | CaseRehearsed };
  /** Decide how a child is supported while it is remanded (X13): POST /v1/cases/{case}/detention/support */
  decide_detention_support: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: DetentionSupportBody; answer: CaseRecorded | CaseRehearsed };
  /** Prepare the care plan of a child who is remanded (X14): POST /v1/cases/{case}/detention/care-plan */
  prepare_care_plan: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: CarePlanBody; answer: CaseRecorded | CaseRehearsed };
  /** Record a mother's application for a mother and baby unit (X15): POST /v1/cases/{case}/mother-and-baby-unit/application */
  apply_for_unit: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: UnitApplicationBody; answer: CaseRecorded | CaseRehearsed };
  /** Record the assessment by the mother's home authority (X15): POST /v1/cases/{case}/mother-and-baby-unit/assessment */
  complete_unit_assessment: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: UnitAssessmentBody; answer: CaseRecorded | CaseRehearsed };
  /** Record what was said for the child at the Admissions Board (X16): POST /v1/cases/{case}/mother-and-baby-unit/board */
  attend_board: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: BoardAttendedBody; answer: CaseRecorded | CaseRehearsed };
  /** Record that mother and child were placed, and who is responsible since (X17): POST /v1/cases/{case}/mother-and-baby-unit/placement */
  place_in_unit: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: UnitPlacementBody; answer: CaseRecorded | CaseRehearsed };
  /** Propose to close the referral without an assessment (CL1): POST /v1/cases/{case}/closure */
  propose_closure: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ClosureBody; answer: CaseRecorded | CaseRehearsed };
  /** Agree to the closure, and so authorise and close the referral (CL2, CL3): POST /v1/cases/{case}/closure/agreement */
  agree_closure: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: AgreementBody; answer: CaseRecorded | CaseRehearsed };
  /** Not agree to the closure: it reverts to the Area Team Manager (CL5): POST /v1/cases/{case}/closure/disagreement */
  disagree_with_closure: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: DisagreementBody; answer: CaseRecorded | CaseRehearsed };
  /** Decide what the two supervisors do not agree on (CL5): POST /v1/cases/{case}/closure/decision */
  decide_closure: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ClosureDecisionBody; answer: CaseRecorded | CaseRehearsed };
  /** Ask for the erasure of a child, of a record of the wrong child, or of who referred: POST /v1/cases/{case}/erasure */
  ask_erasure: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ErasureBody; answer: CaseRecorded | CaseRehearsed };
  /** Approve the erasure that somebody else asked for, or decline it: POST /v1/cases/{case}/erasure-decision */
  decide_erasure: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ErasureDecisionBody; answer: CaseRecorded | CaseRehearsed };
  /** How long records are kept, and which are due for review before destruction: GET /v1/retention */
  list_retention: { path: {}; query: { kind?: KeptKind; cursor?: string; limit?: number }; header: { "Front-Door-Position"?: string }; body: undefined; answer: RetentionPage };
  /** Place a legal hold: nothing of the case is destroyed until it is lifted: POST /v1/cases/{case}/hold */
  place_hold: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: HoldBody; answer: CaseRecorded | CaseRehearsed };
  /** Lift a legal hold: POST /v1/cases/{case}/hold-lifted */
  lift_hold: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: HoldLiftedBody; answer: CaseRecorded | CaseRehearsed };
  /** Review a record that is due: keep it until another day, or ask for its erasure: POST /v1/cases/{case}/retention-review */
  review_retention: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: RetentionReviewBody; answer: CaseRecorded | CaseRehearsed };
  /** Say that two records are one person: POST /v1/children/{child}/same-child */
  find_same_child: { path: { child: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: SameChildBody; answer: ChildRecorded | ChildRehearsed };
  /** Take back that two records are one person: POST /v1/children/{child}/same-child/withdrawal */
  find_different_child: { path: { child: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: SameChildBody; answer: ChildRecorded | ChildRehearsed };
  /** A person record: GET /v1/children/{child} */
  get_child: { path: { child: string }; query: {}; header: {}; body: undefined; answer: ChildView };
  /** Give a child a strong identifier: POST /v1/children/{child}/identifiers */
  claim_identifier: { path: { child: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: IdentifierBody; answer: ChildRecorded | ChildRehearsed };
  /** Take a strong identifier from a child, or hand it to another: POST /v1/children/{child}/identifiers/{kind}/release */
  release_identifier: { path: { child: string; kind: IdentifierKind }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ReleaseBody; answer: ChildRecorded | ChildRehearsed };
  /** Say that the child has an open case file, and who is allocated (C7): POST /v1/children/{child}/case-file */
  open_case_file: { path: { child: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: CaseFileBody; answer: ChildRecorded | ChildRehearsed };
  /** Say that the child has an open case file no longer: POST /v1/children/{child}/case-file/closure */
  close_case_file: { path: { child: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: CaseFileClosureBody; answer: ChildRecorded | ChildRehearsed };
  /** Record that a caller about an open case was connected (C7, C8): POST /v1/children/{child}/calls */
  connect_call: { path: { child: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: CallBody; answer: ChildRecorded | ChildRehearsed };
  /** Record that a caller about an open case could be connected with nobody (C8): POST /v1/children/{child}/calls/unanswered */
  fail_call: { path: { child: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: UnansweredCallBody; answer: ChildRecorded | ChildRehearsed };
  /** Record a consultation without permission: a hypothetical one (E3, E8): POST /v1/consultations */
  record_consultation: { path: {}; query: {}; header: { "Idempotency-Key"?: string; Prefer?: string }; body: ConsultationBody; answer: ConsultationRecorded | ConsultationRehearsed };
  /** A hypothetical consultation as it stands, or as it was: GET /v1/consultations/{consultation} */
  get_consultation: { path: { consultation: string }; query: { version?: number; position?: number; as_of?: string; happened_by?: string }; header: {}; body: undefined; answer: ConsultationView | PartnerConsultation };
  /** The hypothetical consultation record form, a page to be printed (E8): GET /v1/consultations/{consultation}/form */
  get_consultation_form: { path: { consultation: string }; query: {}; header: {}; body: undefined; answer: Uint8Array };
  /** Say to which Early Help Advisor the record form was sent (E8): POST /v1/consultations/{consultation}/form */
  send_consultation_form: { path: { consultation: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ConsultationFormBody; answer: ConsultationRecorded | ConsultationRehearsed };
  /** Answer a hypothetical consultation (E9): POST /v1/consultations/{consultation}/outcome */
  decide_hypothetical_outcome: { path: { consultation: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: HypotheticalOutcomeBody; answer: ConsultationRecorded | ConsultationRehearsed };
  /** Ask for the erasure of a consultation: POST /v1/consultations/{consultation}/erasure */
  ask_erasure_of_consultation: { path: { consultation: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ConsultationErasureBody; answer: ConsultationRecorded | ConsultationRehearsed };
  /** Approve the erasure of a consultation, or decline it: POST /v1/consultations/{consultation}/erasure-decision */
  decide_erasure_of_consultation: { path: { consultation: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ConsultationErasureDecisionBody; answer: ConsultationRecorded | ConsultationRehearsed };
  /** Place a legal hold: nothing of a consultation is destroyed until it is lifted: POST /v1/consultations/{consultation}/hold */
  place_hold_on_consultation: { path: { consultation: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ConsultationHoldBody; answer: ConsultationRecorded | ConsultationRehearsed };
  /** Lift the legal hold of a consultation: POST /v1/consultations/{consultation}/hold-lifted */
  lift_hold_on_consultation: { path: { consultation: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ConsultationHoldLiftedBody; answer: ConsultationRecorded | ConsultationRehearsed };
  /** Review a consultation that is due: keep it until another day, or ask for its erasure: POST /v1/consultations/{consultation}/retention-review */
  review_retention_of_consultation: { path: { consultation: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ConsultationRetentionReviewBody; answer: ConsultationRecorded | ConsultationRehearsed };
  /** Raise a challenge over one or several cases (P2): POST /v1/challenges */
  raise_challenge: { path: {}; query: {}; header: { "Idempotency-Key"?: string; Prefer?: string }; body: ChallengeBody; answer: ChallengeRecorded | ChallengeRehearsed };
  /** Challenges, the last raised first: GET /v1/challenges */
  list_challenges: { path: {}; query: { standing?: "open" | "resolved" | "decision-accepted" | "unresolved"; agency?: string; cursor?: string; limit?: number }; header: { "Front-Door-Position"?: string }; body: undefined; answer: ChallengePage };
  /** Say who spoke to whom at a rung, and what was looked for (P2, P4): POST /v1/challenges/{challenge}/discussions */
  discuss_challenge: { path: { challenge: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ChallengeDiscussionBody; answer: ChallengeRecorded | ChallengeRehearsed };
  /** Take a challenge to the next rung (P3): POST /v1/challenges/{challenge}/escalation */
  escalate_challenge: { path: { challenge: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ChallengeEscalationBody; answer: ChallengeRecorded | ChallengeRehearsed };
  /** Answer a challenge at a rung, for the authority (P3): POST /v1/challenges/{challenge}/answers */
  answer_challenge: { path: { challenge: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ChallengeAnswerBody; answer: ChallengeRecorded | ChallengeRehearsed };
  /** Judge the risk to the child if nothing is done (P6): POST /v1/challenges/{challenge}/risk */
  judge_challenge_risk: { path: { challenge: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ChallengeRiskBody; answer: ChallengeRecorded | ChallengeRehearsed };
  /** Write something down for the offices alone: POST /v1/challenges/{challenge}/notes */
  note_on_challenge: { path: { challenge: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ChallengeNoteBody; answer: ChallengeRecorded | ChallengeRehearsed };
  /** End a challenge with its solution, and when that was reached (P7): POST /v1/challenges/{challenge}/resolution */
  resolve_challenge: { path: { challenge: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ChallengeResolutionBody; answer: ChallengeRecorded | ChallengeRehearsed };
  /** End a challenge: the agency accepts the decision, or agrees with an alternative, and why (P5, Q2): POST /v1/challenges/{challenge}/acceptance */
  accept_decision: { path: { challenge: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: DecisionAcceptedBody; answer: ChallengeRecorded | ChallengeRehearsed };
  /** End a challenge unresolved, and say why (P7): POST /v1/challenges/{challenge}/unresolved */
  leave_challenge_unresolved: { path: { challenge: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ChallengeUnresolvedBody; answer: ChallengeRecorded | ChallengeRehearsed };
  /** Say what happened next, after a challenge has ended (Q6): POST /v1/challenges/{challenge}/what-followed */
  follow_up_challenge: { path: { challenge: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ChallengeFollowUpBody; answer: ChallengeRecorded | ChallengeRehearsed };
  /** Say what was done of a decision that a challenge changed (P6): POST /v1/cases/{case}/challenges/changes */
  carry_out_change: { path: { case: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ChangeCarriedOutBody; answer: CaseRecorded | CaseRehearsed };
  /** A challenge as it stands, or as it was: GET /v1/challenges/{challenge} */
  get_challenge: { path: { challenge: string }; query: { version?: number; position?: number; as_of?: string; happened_by?: string }; header: {}; body: undefined; answer: ChallengeView | PartnerChallenge };
  /** Open a concern about a child, which the agency keeps for itself (Q1, Q8): POST /v1/concerns */
  open_concern: { path: {}; query: {}; header: { "Idempotency-Key"?: string; Prefer?: string }; body: ConcernBody; answer: ConcernRecorded | ConcernRehearsed };
  /** An agency's own concerns, the last opened first: GET /v1/concerns */
  list_concerns: { path: {}; query: { state?: ConcernState; cursor?: string; limit?: number }; header: { "Front-Door-Position"?: string }; body: undefined; answer: ConcernPage };
  /** Tell the child's journey and lived experience (R26): POST /v1/concerns/{concern}/experience */
  record_experience: { path: { concern: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ExperienceBody; answer: ConcernRecorded | ConcernRehearsed };
  /** Consider the levels of need, and the lowest that meets the child's (R9): POST /v1/concerns/{concern}/need */
  consider_need: { path: { concern: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: NeedBody; answer: ConcernRecorded | ConcernRehearsed };
  /** Say that a referral was considered and is not made, and why (R9): POST /v1/concerns/{concern}/referral-not-made */
  decide_against_referral: { path: { concern: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ReferralNotMadeBody; answer: ConcernRecorded | ConcernRehearsed };
  /** Record what was done, and who was spoken to (Q1): POST /v1/concerns/{concern}/actions */
  record_action: { path: { concern: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ActionBody; answer: ConcernRecorded | ConcernRehearsed };
  /** Record what the agency decided and why (Q1): POST /v1/concerns/{concern}/decisions */
  record_decision: { path: { concern: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: DecisionBody; answer: ConcernRecorded | ConcernRehearsed };
  /** Agree with another decision than the agency's own, and say why (Q2): POST /v1/concerns/{concern}/alternatives */
  agree_alternative: { path: { concern: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: AlternativeBody; answer: ConcernRecorded | ConcernRehearsed };
  /** Plan what the agency watches over: what, until when, and what comes next (Q5): POST /v1/concerns/{concern}/monitoring */
  plan_concern_monitoring: { path: { concern: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ConcernMonitoringBody; answer: ConcernRecorded | ConcernRehearsed };
  /** Say what the agency's monitoring showed, and what is done now (Q5): POST /v1/concerns/{concern}/monitoring/review */
  review_concern_monitoring: { path: { concern: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ConcernMonitoringReviewBody; answer: ConcernRecorded | ConcernRehearsed };
  /** Record the impact and outcome of an intervention for the child and family (Q7): POST /v1/concerns/{concern}/impact */
  record_impact: { path: { concern: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ImpactBody; answer: ConcernRecorded | ConcernRehearsed };
  /** Record what was fed back to a multi-agency meeting (Q9): POST /v1/concerns/{concern}/meetings */
  inform_meeting: { path: { concern: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: MeetingBody; answer: ConcernRecorded | ConcernRehearsed };
  /** Record a supervision: the referrals, the agency's own work, the progress (V1 to V3): POST /v1/concerns/{concern}/supervision */
  hold_supervision: { path: { concern: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: SupervisionBody; answer: ConcernRecorded | ConcernRehearsed };
  /** Close a concern, once nothing is left to be done of it: POST /v1/concerns/{concern}/closure */
  close_concern: { path: { concern: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ConcernClosureBody; answer: ConcernRecorded | ConcernRehearsed };
  /** Ask for the erasure of a concern: POST /v1/concerns/{concern}/erasure */
  ask_erasure_of_concern: { path: { concern: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ConcernErasureBody; answer: ConcernRecorded | ConcernRehearsed };
  /** Approve the erasure of a concern, or decline it: POST /v1/concerns/{concern}/erasure-decision */
  decide_erasure_of_concern: { path: { concern: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ConcernErasureDecisionBody; answer: ConcernRecorded | ConcernRehearsed };
  /** A concern as it stands, or as it was: GET /v1/concerns/{concern} */
  get_concern: { path: { concern: string }; query: { version?: number; position?: number; as_of?: string; happened_by?: string }; header: {}; body: undefined; answer: ConcernView };
  /** Make a child safeguarding enquiry, or record one on an agency's behalf (X18, X22): POST /v1/enquiries */
  receive_enquiry: { path: {}; query: {}; header: { "Idempotency-Key"?: string; Prefer?: string }; body: EnquiryBody; answer: EnquiryRecorded | EnquiryRehearsed };
  /** Child safeguarding enquiries, the last received first: GET /v1/enquiries */
  list_enquiries: { path: {}; query: { answered?: boolean; cursor?: string; limit?: number }; header: { "Front-Door-Position"?: string }; body: undefined; answer: EnquiryPage };
  /** Review the information of an enquiry, and say where it is recorded (X18): POST /v1/enquiries/{enquiry}/review */
  review_enquiry: { path: { enquiry: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: EnquiryReviewBody; answer: EnquiryRecorded | EnquiryRehearsed };
  /** Say whether a child of an enquiry is known here, or was, and which it is (X20, X21): POST /v1/enquiries/{enquiry}/children-looked-for */
  match_enquired_child: { path: { enquiry: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: EnquiredChildBody; answer: EnquiryRecorded | EnquiryRehearsed };
  /** Verify the identity of a child of an enquiry (X20): POST /v1/enquiries/{enquiry}/identities */
  verify_enquired_child: { path: { enquiry: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: EnquiredChildIdentityBody; answer: EnquiryRecorded | EnquiryRehearsed };
  /** Report on a child's best interests, for a prison's contact risk assessment (X20): POST /v1/enquiries/{enquiry}/best-interests */
  report_best_interests: { path: { enquiry: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: BestInterestsBody; answer: EnquiryRecorded | EnquiryRehearsed };
  /** Give a view on contact with a child, known or not, and advise to refer it (X21): POST /v1/enquiries/{enquiry}/views-on-contact */
  give_view_on_contact: { path: { enquiry: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: ViewOnContactBody; answer: EnquiryRecorded | EnquiryRehearsed };
  /** Answer a request for information of an enquiry (X22): POST /v1/enquiries/{enquiry}/answers */
  answer_enquiry_request: { path: { enquiry: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: EnquiryAnswerBody; answer: EnquiryRecorded | EnquiryRehearsed };
  /** Respond to an enquiry, and share any concerns about the person and any contact (X19): POST /v1/enquiries/{enquiry}/response */
  respond_to_enquiry: { path: { enquiry: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: EnquiryResponseBody; answer: EnquiryRecorded | EnquiryRehearsed };
  /** Ask for the erasure of an enquiry: POST /v1/enquiries/{enquiry}/erasure */
  ask_erasure_of_enquiry: { path: { enquiry: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: EnquiryErasureBody; answer: EnquiryRecorded | EnquiryRehearsed };
  /** Approve the erasure of an enquiry, or decline it: POST /v1/enquiries/{enquiry}/erasure-decision */
  decide_erasure_of_enquiry: { path: { enquiry: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: EnquiryErasureDecisionBody; answer: EnquiryRecorded | EnquiryRehearsed };
  /** Place a legal hold: nothing of an enquiry is destroyed until it is lifted: POST /v1/enquiries/{enquiry}/hold */
  place_hold_on_enquiry: { path: { enquiry: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: EnquiryHoldBody; answer: EnquiryRecorded | EnquiryRehearsed };
  /** Lift the legal hold of an enquiry: POST /v1/enquiries/{enquiry}/hold-lifted */
  lift_hold_on_enquiry: { path: { enquiry: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: EnquiryHoldLiftedBody; answer: EnquiryRecorded | EnquiryRehearsed };
  /** Review an enquiry that is due: keep it until another day, or ask for its erasure: POST /v1/enquiries/{enquiry}/retention-review */
  review_retention_of_enquiry: { path: { enquiry: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: EnquiryRetentionReviewBody; answer: EnquiryRecorded | EnquiryRehearsed };
  /** A child safeguarding enquiry as it stands, or as it was: GET /v1/enquiries/{enquiry} */
  get_enquiry: { path: { enquiry: string }; query: { version?: number; position?: number; as_of?: string; happened_by?: string }; header: {}; body: undefined; answer: EnquiryView | PartnerEnquiry };
  /** A consultation's events, each with what it changed and caused: GET /v1/consultations/{consultation}/history */
  get_consultation_history: { path: { consultation: string }; query: { version?: number; position?: number; as_of?: string; happened_by?: string }; header: {}; body: undefined; answer: ConsultationHistory | string };
  /** A consultation at two moments: what is another: GET /v1/consultations/{consultation}/comparison */
  compare_consultation: { path: { consultation: string }; query: { before_version?: number; before_position?: number; before_as_of?: string; before_happened_by?: string; after_version?: number; after_position?: number; after_as_of?: string; after_happened_by?: string }; header: {}; body: undefined; answer: ConsultationComparison };
  /** A consultation's clocks, under its own policy pack and under another: GET /v1/consultations/{consultation}/timescales */
  get_consultation_timescales: { path: { consultation: string }; query: { pack?: string; version?: number; position?: number; as_of?: string; happened_by?: string }; header: {}; body: undefined; answer: ConsultationTimescales };
  /** A consultation's history in one file that proves itself: GET /v1/consultations/{consultation}/audit-pack */
  get_consultation_audit_pack: { path: { consultation: string }; query: { extends?: number }; header: {}; body: undefined; answer: Uint8Array };
  /** A challenge's events, each with what it changed and caused: GET /v1/challenges/{challenge}/history */
  get_challenge_history: { path: { challenge: string }; query: { version?: number; position?: number; as_of?: string; happened_by?: string }; header: {}; body: undefined; answer: ChallengeHistory | string };
  /** A challenge at two moments: what is another: GET /v1/challenges/{challenge}/comparison */
  compare_challenge: { path: { challenge: string }; query: { before_version?: number; before_position?: number; before_as_of?: string; before_happened_by?: string; after_version?: number; after_position?: number; after_as_of?: string; after_happened_by?: string }; header: {}; body: undefined; answer: ChallengeComparison };
  /** A challenge's clocks, under its own policy pack and under another: GET /v1/challenges/{challenge}/timescales */
  get_challenge_timescales: { path: { challenge: string }; query: { pack?: string; version?: number; position?: number; as_of?: string; happened_by?: string }; header: {}; body: undefined; answer: ChallengeTimescales };
  /** A challenge's history in one file that proves itself: GET /v1/challenges/{challenge}/audit-pack */
  get_challenge_audit_pack: { path: { challenge: string }; query: { extends?: number }; header: {}; body: undefined; answer: Uint8Array };
  /** An enquiry's events, each with what it changed and caused: GET /v1/enquiries/{enquiry}/history */
  get_enquiry_history: { path: { enquiry: string }; query: { version?: number; position?: number; as_of?: string; happened_by?: string }; header: {}; body: undefined; answer: EnquiryHistory | string };
  /** An enquiry at two moments: what is another: GET /v1/enquiries/{enquiry}/comparison */
  compare_enquiry: { path: { enquiry: string }; query: { before_version?: number; before_position?: number; before_as_of?: string; before_happened_by?: string; after_version?: number; after_position?: number; after_as_of?: string; after_happened_by?: string }; header: {}; body: undefined; answer: EnquiryComparison };
  /** An enquiry's clocks, under its own policy pack and under another: GET /v1/enquiries/{enquiry}/timescales */
  get_enquiry_timescales: { path: { enquiry: string }; query: { pack?: string; version?: number; position?: number; as_of?: string; happened_by?: string }; header: {}; body: undefined; answer: EnquiryTimescales };
  /** An enquiry's history in one file that proves itself: GET /v1/enquiries/{enquiry}/audit-pack */
  get_enquiry_audit_pack: { path: { enquiry: string }; query: { extends?: number }; header: {}; body: undefined; answer: Uint8Array };
  /** A concern's events, each with what it changed and caused: GET /v1/concerns/{concern}/history */
  get_concern_history: { path: { concern: string }; query: { version?: number; position?: number; as_of?: string; happened_by?: string }; header: {}; body: undefined; answer: ConcernHistory | string };
  /** A concern at two moments: what is another: GET /v1/concerns/{concern}/comparison */
  compare_concern: { path: { concern: string }; query: { before_version?: number; before_position?: number; before_as_of?: string; before_happened_by?: string; after_version?: number; after_position?: number; after_as_of?: string; after_happened_by?: string }; header: {}; body: undefined; answer: ConcernComparison };
  /** A concern's clocks, under its own policy pack and under another: GET /v1/concerns/{concern}/timescales */
  get_concern_timescales: { path: { concern: string }; query: { pack?: string; version?: number; position?: number; as_of?: string; happened_by?: string }; header: {}; body: undefined; answer: ConcernTimescales };
  /** The authority's teams and workers: GET /v1/directory */
  get_directory: { path: {}; query: {}; header: {}; body: undefined; answer: DirectoryView };
  /** Change the directory: teams and workers as they are now: POST /v1/directory */
  keep_directory: { path: {}; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: DirectoryBody; answer: DirectoryRecorded | DirectoryRehearsed };
  /** Cases, the last received first: GET /v1/cases */
  list_cases: { path: {}; query: { state?: State; cursor?: string; limit?: number }; header: { "Front-Door-Position"?: string }; body: undefined; answer: CasePage };
  /** Find cases: POST /v1/cases/search */
  search_cases: { path: {}; query: { cursor?: string }; header: { "Front-Door-Position"?: string }; body: CaseSearchBody; answer: CasePage };
  /** Find the records a child may already have (C6): POST /v1/children/search */
  search_children: { path: {}; query: {}; header: { "Front-Door-Position"?: string }; body: ChildSearchBody; answer: FoundChildren };
  /** Clocks, those due first first: GET /v1/deadlines */
  list_deadlines: { path: {}; query: { state?: ClockState; clause?: string; cursor?: string; limit?: number }; header: { "Front-Door-Position"?: string }; body: undefined; answer: DeadlinePage };
  /** How much waits in every worklist: GET /v1/queues */
  list_queues: { path: {}; query: { scope?: Scope; team?: string; agency?: string }; header: { "Front-Door-Position"?: string }; body: undefined; answer: QueueCounts };
  /** How much waits for every team: GET /v1/queues/teams */
  count_queues_by_team: { path: {}; query: { queue?: Queue }; header: { "Front-Door-Position"?: string }; body: undefined; answer: TeamCounts };
  /** One's own work, whatever it waits in: GET /v1/queues/mine */
  list_my_work: { path: {}; query: { cursor?: string; limit?: number }; header: { "Front-Door-Position"?: string }; body: undefined; answer: QueuePage };
  /** A worklist: GET /v1/queues/{queue} */
  get_queue: { path: { queue: Queue }; query: { scope?: Scope; team?: string; agency?: string; urgency?: Urgency; cursor?: string; limit?: number }; header: { "Front-Door-Position"?: string }; body: undefined; answer: QueuePage };
  /** Take what stands there in hand: POST /v1/queues/{queue}/{reference}/claim */
  claim_in_queue: { path: { queue: Queue; reference: string }; query: {}; header: { "Idempotency-Key"?: string; Prefer?: string }; body: ClaimBody; answer: ClaimRecorded | ClaimRehearsed };
  /** Have it in hand no more: POST /v1/queues/{queue}/{reference}/release */
  release_claim: { path: { queue: Queue; reference: string }; query: {}; header: { "Idempotency-Key"?: string; Prefer?: string }; body: ClaimBody; answer: ClaimRecorded | ClaimRehearsed };
  /** Every event, the last first: GET /v1/audit */
  list_audit: { path: {}; query: { q?: string; cursor?: string; limit?: number }; header: { "Front-Door-Position"?: string }; body: undefined; answer: AuditPage };
  /** What waits, what is late, what came in and what failed: GET /v1/home */
  get_home: { path: {}; query: {}; header: { "Front-Door-Position"?: string }; body: undefined; answer: Home };
  /** Who looked at a case: GET /v1/cases/{case}/reads */
  list_case_reads: { path: { case: string }; query: { cursor?: string; limit?: number }; header: {}; body: undefined; answer: ReadPage };
  /** Who looked at a child's cases: GET /v1/children/{child}/reads */
  list_child_reads: { path: { child: string }; query: { cursor?: string; limit?: number }; header: {}; body: undefined; answer: ReadPage };
  /** Who read a child's record, to be told to the person: GET /v1/children/{child}/reads/statement */
  state_child_reads: { path: { child: string }; query: {}; header: {}; body: undefined; answer: ReadStatement };
  /** Every read: by reader, by record, by day: GET /v1/reads */
  list_reads: { path: {}; query: { record?: string; reader?: string; since?: string; before?: string; cursor?: string; limit?: number }; header: {}; body: undefined; answer: ReadPage };
  /** What is unusual among a day's reads, and why: GET /v1/reads/unusual */
  list_unusual_reads: { path: {}; query: { on?: string; record?: string; reader?: string }; header: {}; body: undefined; answer: UnusualReads };
  /** Notices, the last owed first: GET /v1/notices */
  list_notices: { path: {}; query: { standing?: NoticeStanding; reference?: string; cursor?: string; limit?: number }; header: { "Front-Door-Position"?: string }; body: undefined; answer: NoticePage };
  /** Have a notice sent again that did not go, or was not received: POST /v1/notices/{notice}/sending */
  send_notice_again: { path: { notice: string }; query: {}; header: { "Idempotency-Key"?: string; Prefer?: string }; body: NoticeSendingBody; answer: NoticeRecorded | NoticeRehearsed };
  /** Whether a notice arrived, told by GOV.UK Notify: POST /v1/notify/receipts */
  take_notify_receipt: { path: {}; query: {}; header: {}; body: NotifyReceiptBody; answer: ReceiptTaken };
  /** What is exchanged with the case-management system, and to trace NHS numbers, the last owed first: GET /v1/case-management */
  list_exchanges: { path: {}; query: { standing?: ExchangeStanding; reference?: string; cursor?: string; limit?: number }; header: { "Front-Door-Position"?: string }; body: undefined; answer: ExchangePage };
  /** What the case-management system knows of a case, which NHS number was traced, and what was told: GET /v1/cases/{case}/case-management */
  get_case_management: { path: { case: string }; query: {}; header: { "Front-Door-Position"?: string }; body: undefined; answer: CaseExchanged };
  /** Have something exchanged again that the case-management system refused: POST /v1/cases/{case}/case-management/{exchange}/sending */
  send_exchange_again: { path: { case: string; exchange: ExchangeKind }; query: {}; header: { "Idempotency-Key"?: string; Prefer?: string }; body: ExchangeSendingBody; answer: ExchangeRecorded | ExchangeRehearsed };
  /** What happened since, and what comes: GET /v1/events */
  list_events: { path: {}; query: { after?: string; wait?: number; limit?: number }; header: {}; body: undefined; answer: (CloudEvent)[] };
  /** Have what happens sent to your system: POST /v1/webhooks */
  create_webhook: { path: {}; query: {}; header: { "Idempotency-Key"?: string }; body: WebhookBody; answer: WebhookMade };
  /** Your webhooks: GET /v1/webhooks */
  list_webhooks: { path: {}; query: { cursor?: string; limit?: number }; header: {}; body: undefined; answer: WebhookList };
  /** A webhook as it stands: GET /v1/webhooks/{webhook} */
  get_webhook: { path: { webhook: string }; query: {}; header: {}; body: undefined; answer: WebhookView };
  /** Send no more: DELETE /v1/webhooks/{webhook} */
  delete_webhook: { path: { webhook: string }; query: {}; header: {}; body: undefined; answer: undefined };
  /** Take another secret: POST /v1/webhooks/{webhook}/secret */
  rotate_webhook_secret: { path: { webhook: string }; query: {}; header: { "Idempotency-Key"?: string }; body: RotationBody; answer: Rotated };
  /** Have a ping sent: POST /v1/webhooks/{webhook}/pings */
  ping_webhook: { path: { webhook: string }; query: {}; header: { "Idempotency-Key"?: string }; body: PingBody; answer: ErrandView };
  /** Have a range of the feed sent again: POST /v1/webhooks/{webhook}/replays */
  replay_webhook: { path: { webhook: string }; query: {}; header: { "Idempotency-Key"?: string }; body: ReplayBody; answer: ErrandView };
  /** Send nothing for now: POST /v1/webhooks/{webhook}/pause */
  pause_webhook: { path: { webhook: string }; query: {}; header: {}; body: undefined; answer: WebhookView };
  /** Send again: POST /v1/webhooks/{webhook}/resume */
  resume_webhook: { path: { webhook: string }; query: {}; header: {}; body: ResumeBody; answer: WebhookView };
  /** What was sent, and what was answered: GET /v1/webhooks/{webhook}/deliveries */
  list_webhook_deliveries: { path: { webhook: string }; query: { cursor?: string; limit?: number }; header: {}; body: undefined; answer: DeliveryPage };
  /** Outcomes and timeliness by ethnicity, language, religion, disability, sex, age and area (EQ1): GET /v1/equality */
  compare_groups: { path: {}; query: {}; header: { "Front-Door-Position"?: string }; body: undefined; answer: EqualityView };
  /** What became of your agency's contacts, in numbers: GET /v1/equality/figures */
  get_agency_figures: { path: {}; query: {}; header: { "Front-Door-Position"?: string }; body: undefined; answer: AgencyFigures };
  /** Open cases of whose child something is not yet obtained (EQ1): GET /v1/equality/not-yet-obtained */
  list_not_yet_obtained: { path: {}; query: { team?: string; cursor?: string; limit?: number }; header: { "Front-Door-Position"?: string }; body: undefined; answer: NotYetObtainedPage };
  /** What the Department will ask about the census, while it can still be answered: GET /v1/returns/cin-census/findings */
  list_census_findings: { path: {}; query: { year?: number; rule?: string }; header: { "Front-Door-Position"?: string }; body: undefined; answer: CensusFindings };
  /** The 161 rules of the procedure: GET /v1/procedure */
  list_procedure: { path: {}; query: {}; header: {}; body: undefined; answer: Procedure };
  /** The policy packs: GET /v1/procedure/packs */
  list_packs: { path: {}; query: {}; header: {}; body: undefined; answer: Packs };
  /** One rule of the procedure: GET /v1/procedure/{clause} */
  get_clause: { path: { clause: string }; query: {}; header: {}; body: undefined; answer: ClauseView };
  /** The newest signed checkpoint of the log, or an older one: GET /v1/log/checkpoint */
  get_checkpoint: { path: {}; query: { covering?: number; size?: number }; header: {}; body: undefined; answer: CheckpointView | Uint8Array };
  /** The proof that the log holds what was recorded at a position: GET /v1/log/proof */
  get_inclusion_proof: { path: {}; query: { position: number; size?: number }; header: {}; body: undefined; answer: InclusionProof };
  /** The proof that the log extends what it was: GET /v1/log/consistency */
  get_consistency_proof: { path: {}; query: { first: number; second?: number }; header: {}; body: undefined; answer: ConsistencyProof };
  /** Record that somebody asks what is held about a person: POST /v1/subject-requests */
  request_subject_access: { path: {}; query: {}; header: { "Idempotency-Key"?: string; Prefer?: string }; body: SubjectRequestBody; answer: SubjectRequestRecorded | SubjectRequestRehearsed };
  /** Subject access requests, those due first first: GET /v1/subject-requests */
  list_subject_requests: { path: {}; query: { over?: boolean; cursor?: string; limit?: number }; header: { "Front-Door-Position"?: string }; body: undefined; answer: SubjectRequestPage };
  /** Say by what it is known who asks, and that they may: POST /v1/subject-requests/{subject_request}/identity */
  identify_requester: { path: { subject_request: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: RequesterIdentityBody; answer: SubjectRequestRecorded | SubjectRequestRehearsed };
  /** Take two more months, once, and say why (UK GDPR, article 12(3)): POST /v1/subject-requests/{subject_request}/extension */
  extend_answering: { path: { subject_request: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: AnsweringExtensionBody; answer: SubjectRequestRecorded | SubjectRequestRehearsed };
  /** Do not tell a field, or part of its text, on a ground of the Data Protection Act 2018: POST /v1/subject-requests/{subject_request}/strikes */
  strike_passage: { path: { subject_request: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: StrikeBody; answer: SubjectRequestRecorded | SubjectRequestRehearsed };
  /** Tell after all what was struck, or what the lists hold back: POST /v1/subject-requests/{subject_request}/given-back */
  give_passage_back: { path: { subject_request: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: GivenBackBody; answer: SubjectRequestRecorded | SubjectRequestRehearsed };
  /** Settle what is to be told, as it stands: POST /v1/subject-requests/{subject_request}/preparation */
  prepare_bundle: { path: { subject_request: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: PreparationBody; answer: SubjectRequestRecorded | SubjectRequestRehearsed };
  /** Authorise what somebody else prepared, or return it: POST /v1/subject-requests/{subject_request}/authorisation */
  decide_bundle: { path: { subject_request: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: BundleDecisionBody; answer: SubjectRequestRecorded | SubjectRequestRehearsed };
  /** Say that the bundle was handed over, and how: POST /v1/subject-requests/{subject_request}/release */
  release_bundle: { path: { subject_request: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: BundleReleaseBody; answer: SubjectRequestRecorded | SubjectRequestRehearsed };
  /** End a request without a bundle, and say why: POST /v1/subject-requests/{subject_request}/end */
  end_subject_request: { path: { subject_request: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: SubjectRequestEndBody; answer: SubjectRequestRecorded | SubjectRequestRehearsed };
  /** Ask for the erasure of a subject request: POST /v1/subject-requests/{subject_request}/erasure */
  ask_erasure_of_subject_request: { path: { subject_request: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: SubjectRequestErasureBody; answer: SubjectRequestRecorded | SubjectRequestRehearsed };
  /** Approve the erasure of a subject request, or decline it: POST /v1/subject-requests/{subject_request}/erasure-decision */
  decide_erasure_of_subject_request: { path: { subject_request: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: SubjectRequestErasureDecisionBody; answer: SubjectRequestRecorded | SubjectRequestRehearsed };
  /** Place a legal hold: nothing of a subject request is destroyed until it is lifted: POST /v1/subject-requests/{subject_request}/hold */
  place_hold_on_subject_request: { path: { subject_request: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: SubjectRequestHoldBody; answer: SubjectRequestRecorded | SubjectRequestRehearsed };
  /** Lift the legal hold of a subject request: POST /v1/subject-requests/{subject_request}/hold-lifted */
  lift_hold_on_subject_request: { path: { subject_request: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: SubjectRequestHoldLiftedBody; answer: SubjectRequestRecorded | SubjectRequestRehearsed };
  /** Review a subject request that is due: keep it until another day, or ask for its erasure: POST /v1/subject-requests/{subject_request}/retention-review */
  review_retention_of_subject_request: { path: { subject_request: string }; query: {}; header: { "Idempotency-Key"?: string; "If-Match"?: string; Prefer?: string }; body: SubjectRequestRetentionReviewBody; answer: SubjectRequestRecorded | SubjectRequestRehearsed };
  /** A subject access request as it stands: GET /v1/subject-requests/{subject_request} */
  get_subject_request: { path: { subject_request: string }; query: {}; header: {}; body: undefined; answer: SubjectRequestView };
  /** What is held about the person, passage by passage, for who answers: GET /v1/subject-requests/{subject_request}/passages */
  get_subject_passages: { path: { subject_request: string }; query: {}; header: {}; body: undefined; answer: PassagesView };
  /** The bundle two people agreed to: a zip of a page and of JSON: GET /v1/subject-requests/{subject_request}/bundle */
  get_subject_bundle: { path: { subject_request: string }; query: {}; header: {}; body: undefined; answer: Uint8Array };
  /** The process lives: GET /health/live */
  live: { path: {}; query: {}; header: {}; body: undefined; answer: Live };
  /** The service can do its work: GET /health/ready */
  ready: { path: {}; query: {}; header: {}; body: undefined; answer: Ready };
  /** Exchange a signed assertion for an access token (RFC 7523): POST /oauth/token */
  issue_token: { path: {}; query: {}; header: {}; body: { grant_type: "client_credentials" | "urn:ietf:params:oauth:grant-type:jwt-bearer"; client_assertion_type?: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"; client_assertion?: string; assertion?: string; client_id?: string; scope?: string }; answer: { access_token: string; token_type: "Bearer"; expires_in: number } };
  /** Where tokens are given, and how (RFC 8414): GET /.well-known/oauth-authorization-server */
  issuer_metadata: { path: {}; query: {}; header: {}; body: undefined; answer: Record<string, unknown> };
  /** The keys that verify access tokens: GET /oauth/jwks */
  issuer_keys: { path: {}; query: {}; header: {}; body: undefined; answer: Record<string, unknown> };
  /** What a problem means, as a page or as JSON: GET /problems/{code} */
  explain_problem: { path: { code: string }; query: {}; header: {}; body: undefined; answer: unknown };
}
