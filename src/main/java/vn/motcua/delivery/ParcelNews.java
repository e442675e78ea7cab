package vn.motcua.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.delivery.Parcel.Status;
import vn.motcua.dossier.DossierCode;
import vn.motcua.exchange.ExchangeEvent;
import vn.motcua.shared.DomainTransaction;
import vn.motcua.shared.Refusal;

/** Takes in what the post answers and tells; told twice or in any order, the parcel ends the same. */
@Component
class ParcelNews {

  private final ParcelRows parcels;
  private final PostStatusCodes codes;
  private final ApplicationEventPublisher events;
  private final ObjectMapper json;
  private final Clock clock;

  ParcelNews(
      ParcelRows parcels,
      PostStatusCodes codes,
      ApplicationEventPublisher events,
      ObjectMapper json,
      Clock clock) {
    this.parcels = parcels;
    this.codes = codes;
    this.events = events;
    this.json = json;
    this.clock = clock;
  }

  /** Before the workflow goes on with the same answer. */
  @Order(0)
  @EventListener
  void answered(ExchangeEvent.Answered event) {
    switch (event.exchange().operation()) {
      case CreateParcel.NAME -> {
        var order = order(event);
        parcels.accepted(order.orderNumber(), number(event.json()), clock.instant());
        raise(order.dossier(), order.orderNumber(), number(event.json()), Status.ACCEPTED);
      }
      case CancelParcel.NAME -> {
        var order = order(event);
        parcels.cancelled(order.orderNumber(), clock.instant());
        raise(order.dossier(), order.orderNumber(), null, Status.CANCELLED);
      }
      default -> {}
    }
  }

  @DomainTransaction
  public void record(PostEvent event) {
    var dossier = parcels
        .dossierOf(event.orderNumber())
        .orElseThrow(() -> Refusal.notFound("delivery.parcel-unknown", event.orderNumber()));
    parcels.lock(dossier);
    var status = codes.meaningOf(event.statusCode()).orElse(null);
    if (parcels.append(dossier, event, status, clock.instant())
        && status != null
        && raise(dossier, event.orderNumber(), event.itemCode(), status)) {
      tell(dossier, event, status);
    }
  }

  /** True when the parcel has come further by it; a word about an order that was cancelled and replaced moves nothing. */
  private boolean raise(DossierCode dossier, String order, String number, Status status) {
    var parcel = parcels.lock(dossier).orElseThrow();
    if (!parcel.orderNumber().equals(order)) {
      return false;
    }
    boolean further = status.outranks(parcel.status());
    parcels.update(
        dossier,
        parcel.number() == null ? number : parcel.number(),
        further ? status : parcel.status());
    return further;
  }

  private void tell(DossierCode dossier, PostEvent event, Status status) {
    switch (status) {
      case PICKED_UP ->
        events.publishEvent(new ParcelEvent.PickedUp(dossier, event.itemCode(), event.at()));
      case DELIVERED ->
        events.publishEvent(new ParcelEvent.Delivered(dossier, event.itemCode(), event.at()));
      case RETURNED ->
        events.publishEvent(
            new ParcelEvent.ReturnedToSender(dossier, event.itemCode(), event.at()));
      default -> {}
    }
  }

  private Parcels.Order order(ExchangeEvent.Answered event) {
    try {
      return json.readValue(event.exchange().body(), Parcels.Order.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String number(String answer) {
    try {
      return json.readTree(answer).path("number").asText(null);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
