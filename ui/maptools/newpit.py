# SPDX-License-Identifier: GPL-3.0-or-later
"""A finished outline on its way into the case: attributes by default, the form, and saving."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qgis.core import (
    Qgis,
    QgsFeature,
    QgsProject,
    QgsSettings,
    QgsVariantUtils,
    QgsVectorLayer,
    QgsVectorLayerUtils,
)
from qgis.gui import QgsAttributeDialog, QgsAttributeEditorContext
from qgis.PyQt import sip

from ...adapters.person import person
from .words import translate

if TYPE_CHECKING:
    from .mapdesk import MapDesk

_NO_FORM = "qgis/digitizing/disable_enter_attribute_values_dialog"  # the user's choice for all layers


class PitStore:
    """Puts new pits into the layer of the pits.

    Where the tool began the editing, every pit is saved at once, so that nothing drawn is lost and the panel sees it;
    where the user began it, saving stays with the user.
    """

    def __init__(self, desk: MapDesk) -> None:
        self._desk = desk
        self._started = False
        self._dialog: QgsAttributeDialog | None = None
        self._feature: QgsFeature | None = None  # the dialog looks at it

    def begin(self, *, started: bool) -> None:
        """Begin; ``started``: the tool switched the editing on."""
        self._started = started

    def end(self, pits: QgsVectorLayer) -> None:
        """Switch the editing off again if the tool switched it on and nothing is unsaved."""
        if self._started and pits.isEditable() and not pits.isModified() and self._dialog is None:
            pits.rollBack()
            self._started = False

    def add(self, pits: QgsVectorLayer, drawn: QgsFeature) -> None:
        """Ask for the attributes of a drawn outline and add it."""
        feature = self._with_defaults(pits, drawn)
        if not self._form_wanted(pits):
            pits.beginEditCommand(translate("MapTools", "Pit drawn"))
            done = pits.addFeature(feature)
            (pits.endEditCommand if done else pits.destroyEditCommand)()
            self._added(pits, feature)
            return
        context = QgsAttributeEditorContext()
        context.setFormMode(QgsAttributeEditorContext.FormMode.StandaloneDialog)
        self._feature = feature
        dialog = QgsAttributeDialog(pits, feature, False, self._desk.window, True, context)
        dialog.setObjectName("PitProofPitForm")
        dialog.setMode(QgsAttributeEditorContext.Mode.AddFeatureMode)
        dialog.setWindowTitle(translate("MapTools", "New pit"))
        dialog.setModal(True)
        dialog.accepted.connect(lambda: self._form_closed(pits, accepted=True))
        dialog.rejected.connect(lambda: self._form_closed(pits, accepted=False))
        self._dialog = dialog
        dialog.show()

    def _with_defaults(self, pits: QgsVectorLayer, drawn: QgsFeature) -> QgsFeature:
        shape = drawn.geometry()
        shape.convertToMultiType()
        feature = QgsVectorLayerUtils.createFeature(pits, shape, {}, pits.createExpressionContext())
        if QgsVariantUtils.isNull(feature["surveyor"]) or not str(feature["surveyor"]).strip():
            feature["surveyor"] = person()  # the first pit of a case
        return feature

    @staticmethod
    def _form_wanted(pits: QgsVectorLayer) -> bool:
        own = pits.editFormConfig().suppress()
        if own == Qgis.AttributeFormSuppression.Default:
            return not QgsSettings().value(_NO_FORM, False, type=bool)
        return own == Qgis.AttributeFormSuppression.Off

    def _form_closed(self, pits: QgsVectorLayer, *, accepted: bool) -> None:
        dialog, self._dialog = self._dialog, None
        feature, self._feature = self._feature, None
        if dialog is not None and not sip.isdeleted(dialog):
            dialog.deleteLater()
        if accepted and feature is not None and not sip.isdeleted(pits):
            self._added(pits, feature)

    def _added(self, pits: QgsVectorLayer, feature: QgsFeature) -> None:
        if QgsProject.instance().topologicalEditing():
            pits.addTopologicalPoints(feature.geometry())
        if self._started and not pits.commitChanges(False):
            reasons = " ".join(pits.commitErrors())
            self._desk.say(
                translate("MapTools", "The pit is drawn, but it could not be saved: {reason}").format(reason=reasons)
            )
        pits.triggerRepaint()
