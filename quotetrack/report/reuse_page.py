"""Write the section of a report that says how much documents share beside the quotes, and which are near copies."""

from quotetrack.match import Sharing, WitnessKind
from quotetrack.report.markdown import escape_markdown
from quotetrack.report.phrases import tell_more
from quotetrack.settings import DEFAULT, Settings


def sharing_section(sharing: Sharing, settings: Settings = DEFAULT) -> str:
    """Return how many passages documents share, and the near copies, the nearest first; nothing if there is neither."""
    passages = sum(any(one.kind is WitnessKind.PASSAGE for one in wording.witnesses) for wording in sharing.wordings)
    near = sorted(sharing.near_copies, key=lambda copy: -copy.share)
    if not passages and not near:
        return ""
    lines = [
        "## Shared without marks · 语段与近似文本",
        "",
        f"- passages that nobody claims as a quotation 语段: {passages} (quotetrack reuse lists them)",
        f"- pairs of near copies, their passages left out 近似文本: {len(near)}",
    ]
    lines += [
        f"  - {escape_markdown(copy.left)} ≈ {escape_markdown(copy.right)} · {copy.share:.0f} %"
        for copy in near[: settings.report_rows]
    ]
    rest = tell_more(len(near) - settings.report_rows, "quotetrack reuse --copies")
    return "\n".join([*lines, *(["", rest.rstrip()] if rest else [])]) + "\n"
