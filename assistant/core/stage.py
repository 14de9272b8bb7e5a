"""The stages of a service talk, in the order they happen (DOMAIN: 售前接待流程, 售后与投诉)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage; `name` is what the stage strip shows."""

    id: str
    name: str


BUILT_IN = (
    Stage("greet", "问好"),
    Stage("inquire", "咨询"),
    Stage("recommend", "推荐"),
    Stage("objection", "异议"),
    Stage("close", "促成"),
    Stage("confirm", "核单"),
    Stage("farewell", "告别"),
    Stage("aftersale", "售后"),
    Stage("complaint", "投诉"),
)
