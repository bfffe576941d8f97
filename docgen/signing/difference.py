"""What may differ between a signed version of a file and a later one: pyHanko's rules, mended."""

from __future__ import annotations

from collections.abc import Iterable

from pyhanko.sign.diff_analysis import (
    DEFAULT_DIFF_POLICY,
    FieldComparisonContext,
    FieldComparisonSpec,
    FormUpdate,
    FormUpdatingRule,
    GenericFieldModificationRule,
    ModificationLevel,
    SigFieldCreationRule,
    SigFieldModificationRule,
    StandardDiffPolicy,
)


class _TextFieldRule(GenericFieldModificationRule):
    """Allows text fields to be filled in, and takes no field that stayed as it was for filled in.

    pyHanko 0.38 does, where the field was filled in before the signed version: a file that was
    issued, sealed and then given evidence for the long term would seem to be tampered with.
    """

    def check_form_field(
        self, fq_name: str, spec: FieldComparisonSpec, context: FieldComparisonContext
    ) -> Iterable[tuple[ModificationLevel, FormUpdate]]:
        """Yield the updates that are allowed, and that took place."""
        changes = context.old.reader.xrefs
        for level, update in super().check_form_field(fq_name, spec, context):
            if changes.get_last_change(update.updated_ref) > context.old.revision:
                yield level, update


POLICY = StandardDiffPolicy(
    global_rules=DEFAULT_DIFF_POLICY.global_rules,
    form_rule=FormUpdatingRule(
        field_rules=[SigFieldCreationRule(), SigFieldModificationRule(), _TextFieldRule()]
    ),
)
