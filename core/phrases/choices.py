# SPDX-License-Identifier: GPL-3.0-or-later
"""What the case unit may decide about the computation of values; the values of model.Choice, and how they are said."""

from __future__ import annotations

CHOICES: dict[str, tuple[str, str]] = {
    "survey_first": ("Follow the survey before documents", "实测数量先于书证数量"),
    "sales_set_aside": ("Do not follow the sale proceeds", "不采用销赃数额"),
    "sale_mean": ("Average of sales: weighted or arithmetic", "销售平均价格：加权或算术（weighted、arithmetic）"),
    "price_m3_state": (
        "State of the m³ that prices and sales leave open: in_place or loose",
        "价格和销售未注明的立方米状态：实方或松方（in_place、loose）",
    ),
    "costs_yuan": (
        "Freight and processing in the proceeds, yuan (a note)",
        "销赃数额中的运输、加工费用（元，仅作说明）",
    ),
    "illegal_includes_extracted": ("Vb includes the extracted part: yes or no", "非法采矿破坏价值包括采出部分：是或否"),
    "destructive_includes_extracted": (
        "Vc includes the extracted part: yes or no",
        "破坏性采矿破坏价值包括采出部分：是或否",
    ),
    "net_fill": ("Net fill against cut", "挖填相抵"),
    "keep_overlaps": ("Count ground that pits share in each of them", "采坑重叠部分分别计入"),
    "add_stock": ("Measured stock adds to the documents", "实测堆存量与书证数量相加"),
    "loose_by_in_place_density": ("Multiply loose m³ by the in-place density", "松方乘以体积质量"),
    "natural_density": ("Keep the density of wet samples", "湿样不换算为干体积质量"),
    "empirical_density": ("Use a typical density where none was measured", "没有样品时采用经验体积质量"),
    "mining_method": (
        "Mining method for the least recovery: open_pit or underground",
        "回采率指标的开采方式：露天或地下（open_pit、underground）",
    ),
    "confidence_level_pct": ("Confidence a threshold test needs, %", "数额判断所需的把握（%）"),
}
