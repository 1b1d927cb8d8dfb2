"""What lines of rights say beside the name of who holds them, in many languages.

Data only; compared folded (see `core.text.fold`).
"""

from __future__ import annotations

from site_builder.importing.wordlists import words_of

# Whole phrases, taken out of a line wherever they stand; a name may follow or go before.
RIGHTS = words_of(
    """
    copyright | copyrights | all rights reserved | all right reserved | some rights reserved | rights reserved | reserved |
    저작권자 | 저작권 | 무단전재 및 재배포 금지 | 무단 전재 및 재배포 금지 | 무단전재-재배포 금지 | 무단전재 | 무단 전재 |
    재배포 금지 | 모든 권리 보유 | 版权所有 | 版權所有 | 本文版权归 | 本文版權歸 | 著作權歸 | 版权归 | 版權歸 | 保留所有权利 | 保留所有權利 |
    保留一切权利 | 保留一切權利 | 著作權所有 | 未经授权不得转载 | 未經授權不得轉載 | 禁止擅自轉載 | 禁止转载 | 不得转载 |
    不得轉載 | 违者必究 | 翻印必究 | 無断転載を禁じます | 無断転載禁止 | 禁無断転載 | 無断転載 | 著作権は | tüm hakları saklıdır | her hakkı saklıdır |
    telif hakkı | все права защищены | все права сохранены | авторские права | усі права захищено | всі права захищені |
    με την επιφύλαξη παντός δικαιώματος | με επιφύλαξη παντός δικαιώματος | όλα τα δικαιώματα διατηρούνται | πνευματικά δικαιώματα |
    جميع الحقوق محفوظة ل | جميع الحقوق محفوظة | حقوق النشر محفوظة | حقوق النشر | alle rechte vorbehalten | alle rechte liegen bei |
    tous droits réservés | todos los derechos reservados | tutti i diritti riservati | diritti riservati |
    todos os direitos reservados | alle rechten voorbehouden | wszelkie prawa zastrzeżone | med ensamrätt |
    toate drepturile rezervate | minden jog fenntartva | všechna práva vyhrazena
    """
)
# What stands behind the name of a company that a periodical belongs to.
BEHIND_NAMES = words_of(
    """
    or its affiliated companies | or its affiliates | and its licensors | and its affiliates | and contributors |
    所有 | 所有。 | に帰属します | ait | aittir | принадлежат | sitesine aittir | e aittir
    """
)
