"""What an agent must know of a product, to look up while talking."""

from dataclasses import dataclass

from assistant.core.problem import Place


@dataclass(frozen=True, slots=True)
class Product:
    """Facts on one product; `matches` holds ids of products that go with it."""

    book: str
    id: str
    name: str
    aliases: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    suits: str = ""
    sizes: str = ""
    material: str = ""
    season: str = ""
    care: str = ""
    link: str = ""
    matches: tuple[str, ...] = ()
    place: Place | None = None
