"""Rules over quyền hạn, chức vụ, họ tên of the signer (II.7; Điều 13)."""
