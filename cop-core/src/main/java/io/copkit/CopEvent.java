package io.copkit;

import io.copkit.archive.BinEvent;
import io.copkit.charter.CharterEvent;
import io.copkit.community.CommunityEvent;
import io.copkit.ladder.LadderEvent;
import io.copkit.lifecycle.LifecycleEvent;
import io.copkit.membership.AdmissionTermsChanged;
import io.copkit.membership.InvitationEvent;
import io.copkit.membership.MembershipEvent;
import io.copkit.norm.NormEvent;
import io.copkit.onboarding.OnboardingEvent;
import io.copkit.participation.LevelEvent;
import io.copkit.renewal.RenewalEvent;
import io.copkit.role.MandateChanged;
import io.copkit.role.RightsEvent;
import io.copkit.role.RoleEvent;
import io.copkit.space.SpaceChanged;
import io.copkit.sponsorship.SponsorshipEvent;
import io.copkit.structure.NestingChanged;
import io.copkit.structure.NestingUnsettled;
import io.copkit.succession.SuccessionEvent;
import io.copkit.theme.GlossaryChanged;
import io.copkit.theme.ThemeChanged;
import io.copkit.tool.ToolEvent;
import io.copkit.transformation.Reshaped;
import io.copkit.vitality.DormancyEvent;
import java.time.Instant;

/** Something that happened in a community. Comes back from the command that caused it, and goes to every listener. */
public sealed interface CopEvent
        permits CommunityEvent,
                ThemeChanged,
                GlossaryChanged,
                SpaceChanged,
                NestingChanged,
                NestingUnsettled,
                Reshaped,
                BinEvent,
                MembershipEvent,
                InvitationEvent,
                AdmissionTermsChanged,
                RoleEvent,
                MandateChanged,
                RightsEvent,
                LifecycleEvent,
                LevelEvent,
                LadderEvent,
                NormEvent,
                OnboardingEvent,
                SponsorshipEvent,
                CharterEvent,
                SuccessionEvent,
                ToolEvent,
                RenewalEvent,
                DormancyEvent {

    /** Where. */
    CommunityId community();

    /** On whose behalf. */
    Actor actor();

    /** Since when it holds, in whole milliseconds. */
    Instant at();
}
