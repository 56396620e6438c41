package uk.dutydesk.assessment.nearestrelative;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import uk.dutydesk.assessment.law.RelativesView;
import uk.dutydesk.assessment.nearestrelative.RelativeContact.Result;

/** Every attempt to reach the nearest relative of each person. */
@ApplicationScoped
public class RelativeContacts implements PanacheRepositoryBase<RelativeContact, UUID> {

    public List<RelativeContact> of(UUID assessmentId) {
        return list("assessmentId = ?1 order by contactedAt, recordedAt", assessmentId);
    }

    public RelativesView view(UUID assessmentId) {
        return viewAfter(of(assessmentId).stream().map(RelativeContact::result).toList());
    }

    /** Told of the application and of their power to discharge, before it or since: section 11(3). */
    public boolean areInformed(UUID assessmentId) {
        return count("assessmentId = ?1 and result = ?2", assessmentId, Result.INFORMED) > 0;
    }

    /** An objection once made stands until it is clearly withdrawn: M v East London NHS Foundation Trust. */
    static RelativesView viewAfter(List<Result> results) {
        var view = RelativesView.NOT_YET_CONSULTED;
        for (var result : results) {
            view = switch (result) {
                case OBJECTED -> RelativesView.OBJECTED;
                case OBJECTION_WITHDRAWN -> RelativesView.CONSULTED_NO_OBJECTION;
                case CONSULTED_NO_OBJECTION ->
                    view == RelativesView.OBJECTED ? view : RelativesView.CONSULTED_NO_OBJECTION;
                case NOT_PRACTICABLE -> view == RelativesView.NOT_YET_CONSULTED ? RelativesView.NOT_PRACTICABLE : view;
                case NO_ANSWER, VOICEMAIL, WRONG_NUMBER, SPOKEN_TO, INFORMED -> view;
            };
        }
        return view;
    }
}
