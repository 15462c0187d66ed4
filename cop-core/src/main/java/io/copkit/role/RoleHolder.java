package io.copkit.role;

import io.copkit.MemberId;
import io.copkit.OrganisationId;

/** Who holds a role in a community, and on which terms. */
public sealed interface RoleHolder {

    /** A person or an organisation. */
    HolderKind kind();

    /** The terms on which the role is held. */
    RoleGrant grant();

    /**
     * A member of the community.
     *
     * @param member who
     * @param grant on which terms
     */
    record Person(MemberId member, RoleGrant grant) implements RoleHolder {

        @Override
        public HolderKind kind() {
            return HolderKind.PERSON;
        }
    }

    /**
     * An organisation.
     *
     * @param organisation which
     * @param grant on which terms
     */
    record Organisation(OrganisationId organisation, RoleGrant grant) implements RoleHolder {

        @Override
        public HolderKind kind() {
            return HolderKind.ORGANISATION;
        }
    }
}
